package org.clearinghouse.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The documents below a path, in the order of their names. What cannot be read is told when its turn comes. */
final class DocumentTree extends SimpleFileVisitor<Path> {
    private final Path root;
    private final SortedMap<Path, List<DocumentFile>> found = new TreeMap<>();

    DocumentTree(Path root) {
        this.root = root;
    }

    Stream<DocumentFile> documents() {
        return found.values().stream().flatMap(List::stream);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
        return isHidden(directory) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    /** Devices and the like are left out; a link that leads nowhere is not. */
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (!isHidden(file) && (Files.isRegularFile(file) || Files.notExists(file))) {
            found.put(file, DocumentFinder.findInFile(file).toList());
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

    /** Such as .DS_Store; a hidden file that was named itself is meant. */
    private boolean isHidden(Path file) {
        return !file.equals(root) && file.getFileName().toString().startsWith(".");
    }
}
