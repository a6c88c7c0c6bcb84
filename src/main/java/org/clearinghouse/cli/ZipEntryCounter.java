package org.clearinghouse.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Counts the entries of a ZIP archive without memory for each. The archive's own count is not trusted, because the
 * library reads entries as long as there are some.
 */
final class ZipEntryCounter {
    private static final int ENTRY_SIGNATURE = 0x504B0102;
    private static final int END_SIGNATURE = 0x504B0506;
    private static final int ENTRY_BYTES = 46;
    /** The end of an archive, with the longest comment. */
    private static final int END_BYTES = 22 + 0xFFFF;

    private static final int BUFFER_BYTES = 1 << 16;

    private ZipEntryCounter() {}

    /** Whether a file is an archive with more entries. An archive that is stored in it counts, too. */
    static boolean exceeds(Path file, int limit) throws IOException {
        return Files.isRegularFile(file)
                && Files.size(file) > (long) limit * ENTRY_BYTES
                && isArchive(file)
                && countEntries(file, limit) > limit;
    }

    private static boolean isArchive(Path file) throws IOException {
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "r")) {
            content.seek(Math.max(0, content.length() - END_BYTES));
            byte[] end = new byte[(int) (content.length() - content.getFilePointer())];
            content.readFully(end);
            return new SignatureScanner(END_SIGNATURE).count(end, end.length) > 0;
        }
    }

    private static long countEntries(Path file, int limit) throws IOException {
        SignatureScanner scanner = new SignatureScanner(ENTRY_SIGNATURE);
        byte[] buffer = new byte[BUFFER_BYTES];
        long count = 0;
        try (InputStream content = Files.newInputStream(file)) {
            for (int length = content.read(buffer); length > 0 && count <= limit; length = content.read(buffer)) {
                count += scanner.count(buffer, length);
            }
        }
        return count;
    }

    /** Counts a signature in successive parts of a file. */
    private static final class SignatureScanner {
        private final int signature;
        private int newest;

        SignatureScanner(int signature) {
            this.signature = signature;
        }

        int count(byte[] bytes, int length) {
            int count = 0;
            for (int i = 0; i < length; i++) {
                newest = newest << 8 | bytes[i] & 0xFF;
                count += newest == signature ? 1 : 0;
            }
            return count;
        }
    }
}
