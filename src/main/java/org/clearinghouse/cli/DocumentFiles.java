package org.clearinghouse.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The documents that paths name: files, what is below directories, and what is in archives. */
final class DocumentFiles {
    private DocumentFiles() {}

    /**
     * In the order of the paths, and of the names below each.
     *
     * @throws CommandException for a path that does not exist or cannot be read
     */
    static List<DocumentFile> in(List<Path> paths) {
        return paths.stream()
                .flatMap(DocumentFiles::below)
                .flatMap(DocumentFiles::documents)
                .toList();
    }

    private static Stream<Path> below(Path path) {
        if (!Files.isReadable(path)) {
            throw new CommandException("%s does not exist or cannot be read.".formatted(path));
        }
        try (Stream<Path> tree = Files.walk(path)) {
            return tree.filter(Files::isRegularFile).filter(file -> !isHidden(file, path)).sorted().toList().stream();
        } catch (IOException | UncheckedIOException e) {
            throw new CommandException("%s cannot be read: %s".formatted(path, e.getMessage()), e);
        }
    }

    /** Such as .DS_Store; a hidden file that was named itself is meant. */
    private static boolean isHidden(Path file, Path named) {
        for (Path part : named.relativize(file)) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private static Stream<DocumentFile> documents(Path file) {
        return isArchive(file)
                ? Archive.documents(file)
                : Stream.of(new DocumentFile(file.toString(), () -> Files.newInputStream(file)));
    }

    private static boolean isArchive(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            return new String(stream.readNBytes(2), StandardCharsets.ISO_8859_1).equals("PK")
                    && Archive.isOfDocuments(file);
        } catch (IOException e) {
            throw new CommandException("%s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }
}
