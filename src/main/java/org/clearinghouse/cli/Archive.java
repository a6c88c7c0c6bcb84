package org.clearinghouse.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A ZIP archive of documents. An entry is unpacked when its turn comes, and never further than a document may go. */
final class Archive {
    private static final int MOST_ENTRIES = 10_000;
    private static final long MOST_BYTES = 1L << 30;

    private Archive() {}

    /** Office documents are ZIP archives too. */
    static boolean isDocumentArchive(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry("[Content_Types].xml") == null && zip.getEntry("mimetype") == null;
        } catch (IOException e) {
            return false; // the reader will say that it is not a document
        }
    }

    /** One that holds more than archives of sheets do is as good as a document that cannot be read. */
    static Stream<DocumentFile> findInArchive(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<? extends ZipEntry> entries =
                    zip.stream().filter(entry -> !entry.isDirectory()).toList();
            requireSizeLimits(entries);
            return entries.stream()
                    .map(ZipEntry::getName)
                    .filter(Archive::isVisible)
                    .sorted()
                    .map(name -> new DocumentFile(file + "!" + name, () -> new ArchiveEntry(file, name)));
        } catch (IOException e) {
            return Stream.of(DocumentFile.createUnreadable(file, e));
        }
    }

    private static void requireSizeLimits(List<? extends ZipEntry> entries) throws IOException {
        if (entries.size() > MOST_ENTRIES) {
            throw new IOException("it holds %d files; %d are the most that are taken at once"
                    .formatted(entries.size(), MOST_ENTRIES));
        }
        long bytes = entries.stream().mapToLong(ZipEntry::getSize).sum();
        if (bytes > MOST_BYTES) {
            throw new IOException(
                    "it unpacks to %d bytes; %d are the most that are taken at once".formatted(bytes, MOST_BYTES));
        }
    }

    private static boolean isVisible(String name) {
        return Stream.of(name.split("/")).noneMatch(part -> part.startsWith(".") || part.equals("__MACOSX"));
    }
}
