package org.clearinghouse.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** What releases left behind, as {@code src/upgrade/make} made it with each release's own build. */
public final class Releases {
    private static final Path FIXTURES = Path.of("src/test/resources/upgrade");

    private Releases() {}

    /**
     * A release.
     *
     * @param schema the number of its newest migration
     */
    public record Release(String version, int schema) {
        public Path file(String name) {
            return FIXTURES.resolve(version).resolve(name);
        }

        /** The text of a file, decompressed if it ends in .gz. */
        public String read(String name) {
            try (InputStream file = Files.newInputStream(file(name));
                    InputStream content = name.endsWith(".gz") ? new GZIPInputStream(file) : file) {
                return new String(content.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String toString() {
            return version;
        }
    }

    /** All releases, oldest first. */
    public static List<Release> list() {
        try (Stream<String> lines = Files.lines(FIXTURES.resolve("releases.txt"))) {
            return lines.filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .map(columns -> new Release(columns[0], Integer.parseInt(columns[1])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Release newest() {
        return list().get(list().size() - 1);
    }
}
