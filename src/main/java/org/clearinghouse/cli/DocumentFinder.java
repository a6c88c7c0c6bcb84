package org.clearinghouse.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The documents that paths name: files, what is below directories, and what is in archives. */
final class DocumentFinder {
    private DocumentFinder() {}

    /**
     * In the order of the paths, and of the names below each. One that cannot be read is among them.
     *
     * @throws CommandException for a path that does not exist
     */
    static List<DocumentFile> findAll(List<Path> paths) {
        return paths.stream().flatMap(DocumentFinder::findBelow).toList();
    }

    private static Stream<DocumentFile> findBelow(Path path) {
        if (!Files.exists(path)) {
            throw new CommandException("%s does not exist or cannot be read.".formatted(path));
        }
        try {
            DocumentTree tree = new DocumentTree(path);
            Files.walkFileTree(path, tree);
            return tree.documents();
        } catch (IOException e) {
            return Stream.of(DocumentFile.createUnreadable(path, e));
        }
    }

    /** The file itself, or the documents in it. */
    static Stream<DocumentFile> findInFile(Path file) {
        return isArchive(file)
                ? Archive.findInArchive(file)
                : Stream.of(new DocumentFile(file.toString(), () -> Files.newInputStream(file)));
    }

    private static boolean isArchive(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            return new String(stream.readNBytes(2), StandardCharsets.ISO_8859_1).equals("PK")
                    && Archive.isDocumentArchive(file);
        } catch (IOException e) {
            return false; // whoever opens it is told the same
        }
    }
}
