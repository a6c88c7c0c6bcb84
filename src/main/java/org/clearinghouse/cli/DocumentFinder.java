package org.clearinghouse.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds the documents to import: files, the files below directories, and the entries of ZIP archives. */
final class DocumentFinder {
    private DocumentFinder() {}

    /**
     * Finds documents in the order of the paths, and of the names below each path. Unreadable files are included.
     *
     * @throws CommandException for a path that does not exist
     */
    static List<DocumentFile> findAll(List<Path> paths) {
        return paths.stream().flatMap(DocumentFinder::findBelow).toList();
    }

    private static Stream<DocumentFile> findBelow(Path path) {
        if (!Files.exists(path)) {
            throw new CommandException("%s does not exist or cannot be read.".formatted(FileNames.format(path)));
        }
        try {
            Visitor visitor = new Visitor(path);
            Files.walkFileTree(path, visitor);
            return visitor.documents();
        } catch (IOException e) {
            return Stream.of(DocumentFile.createUnreadable(path, e));
        }
    }

    private static List<DocumentFile> findInFile(Path file) {
        return isArchive(file) ? ZipArchive.findDocuments(file).toList() : List.of(DocumentFile.create(file));
    }

    private static boolean isArchive(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            return new String(stream.readNBytes(2), StandardCharsets.ISO_8859_1).equals("PK")
                    && ZipArchive.isDocumentArchive(file);
        } catch (IOException e) {
            return false; // reading the document fails in the same way
        }
    }

    /** Collects the documents below a path in the order of their names. Files that cannot be read are included. */
    static final class Visitor extends SimpleFileVisitor<Path> {
        private final Path root;
        private final SortedMap<Path, List<DocumentFile>> found = new TreeMap<>();

        Visitor(Path root) {
            this.root = root;
        }

        Stream<DocumentFile> documents() {
            return found.values().stream().flatMap(List::stream);
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            return isHidden(directory) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        /** Skips devices and the like, but not broken links. */
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!isHidden(file) && (Files.isRegularFile(file) || Files.notExists(file))) {
                found.put(file, findInFile(file));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            if (!isHidden(file)) {
                found.put(file, List.of(DocumentFile.createUnreadable(file, failure)));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, IOException failure) {
            return failure == null ? FileVisitResult.CONTINUE : visitFileFailed(directory, failure);
        }

        /** Hidden files such as .DS_Store are skipped, unless the path itself is hidden. */
        private boolean isHidden(Path file) {
            return !file.equals(root) && file.getFileName().toString().startsWith(".");
        }
    }
}
