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
    static boolean isOfDocuments(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry("[Content_Types].xml") == null && zip.getEntry("mimetype") == null;
        } catch (IOException e) {
            return false; // the reader will say that it is not a document
        }
    }

    /** @throws CommandException for an archive that holds more than archives of sheets do */
    static Stream<DocumentFile> documents(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<? extends ZipEntry> entries =
                    zip.stream().filter(entry -> !entry.isDirectory()).toList();
            requireModest(file, entries);
            return entries.stream()
                    .map(ZipEntry::getName)
                    .filter(Archive::isVisible)
                    .sorted()
                    .map(name -> new DocumentFile(file + "!" + name, () -> new ArchiveEntry(file, name)));
        } catch (IOException e) {
            throw new CommandException("%s cannot be unpacked: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static void requireModest(Path file, List<? extends ZipEntry> entries) {
        if (entries.size() > MOST_ENTRIES) {
            throw new CommandException("%s holds %d files; %d are the most that are taken at once."
                    .formatted(file, entries.size(), MOST_ENTRIES));
        }
        long bytes = entries.stream().mapToLong(ZipEntry::getSize).sum();
        if (bytes > MOST_BYTES) {
            throw new CommandException("%s unpacks to %d bytes; %d are the most that are taken at once."
                    .formatted(file, bytes, MOST_BYTES));
        }
    }

    private static boolean isVisible(String name) {
        return Stream.of(name.split("/")).noneMatch(part -> part.startsWith(".") || part.equals("__MACOSX"));
    }
}
