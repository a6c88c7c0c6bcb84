package org.clearinghouse.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The golden documents and what they must answer. */
public final class Examples {
    private static final Path DOCUMENTS = Path.of("src/main/resources/examples");
    private static final Path RESPONSES = Path.of("src/test/resources/examples");

    private Examples() {}

    /** The documents' file names, as the index lists them. */
    public static List<String> readIndex() {
        return read(DOCUMENTS.resolve("index.txt")).lines().toList();
    }

    /** The documents' file names, as the folder holds them. */
    public static List<String> listFiles() {
        try (var files = Files.list(DOCUMENTS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".graphql"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String readDocument(String name) {
        return read(DOCUMENTS.resolve(name));
    }

    public static Path resolveResponse(String name) {
        return RESPONSES.resolve(name.replace(".graphql", ".json"));
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
