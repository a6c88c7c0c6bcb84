package org.clearinghouse.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Finds documents in a ZIP archive. Each entry is unpacked only when it is imported, and no further than the size limit of
 * a document. This uses {@link ZipFile}, because the JDK's ZIP file system rejects archives with names such as ./a.txt.
 */
final class ZipArchive {
    private static final int MAXIMUM_ENTRIES = 10_000;
    private static final long MAXIMUM_BYTES = 1L << 30;

    private ZipArchive() {}

    /** Whether a file is a ZIP archive, but not an office document, which is a ZIP archive as well. */
    static boolean isDocumentArchive(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry("[Content_Types].xml") == null && zip.getEntry("mimetype") == null;
        } catch (IOException e) {
            return false; // DocumentReader reports that it is not a document
        }
    }

    /** Finds the documents in the order of their names. An archive beyond the limits gives one unreadable document. */
    static Stream<DocumentFile> findDocuments(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<? extends ZipEntry> entries =
                    zip.stream().filter(entry -> !entry.isDirectory()).toList();
            requireSizeLimits(entries);
            return entries.stream()
                    .map(ZipEntry::getName)
                    .filter(ZipArchive::isVisible)
                    .sorted()
                    .map(name -> new DocumentFile(file + "!" + name, () -> readEntry(file, name)));
        } catch (IOException e) {
            return Stream.of(DocumentFile.createUnreadable(file, e));
        }
    }

    private static void requireSizeLimits(List<? extends ZipEntry> entries) throws IOException {
        if (entries.size() > MAXIMUM_ENTRIES) {
            throw new IOException(
                    "it contains %d files; at most %d are allowed".formatted(entries.size(), MAXIMUM_ENTRIES));
        }
        long bytes = entries.stream().mapToLong(ZipEntry::getSize).sum();
        if (bytes > MAXIMUM_BYTES) {
            throw new IOException("it unpacks to %d bytes; at most %d are allowed".formatted(bytes, MAXIMUM_BYTES));
        }
    }

    private static boolean isVisible(String name) {
        return Stream.of(name.split("/")).noneMatch(part -> part.startsWith(".") || part.equals("__MACOSX"));
    }

    private static byte[] readEntry(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(name);
            if (entry == null) {
                throw new FileNotFoundException(name);
            }
            try (InputStream stream = zip.getInputStream(entry)) {
                return DocumentFile.readBounded(stream);
            }
        }
    }
}
