package org.clearinghouse.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The golden documents and their expected responses. */
public final class Examples {
    private static final Path DOCUMENTS = Path.of("src/main/resources/examples");
    private static final Path RESPONSES = Path.of("src/test/resources/examples");

    private Examples() {}

    /** Returns the documents' file names in the order of the index. */
    public static List<String> readIndex() {
        return read(DOCUMENTS.resolve("index.txt")).lines().toList();
    }

    /** Returns the documents' file names as the folder contains them. */
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
