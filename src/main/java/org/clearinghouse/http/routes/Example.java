package org.clearinghouse.http.routes;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.clearinghouse.io.ClasspathResource;

/**
 * A document for people to begin with.
 *
 * @param about what it shows: the comment at its beginning
 */
@RegisterForReflection
record Example(String name, String about, String query) {

    /** In the order of their index. */
    static List<Example> loadAll() {
        return ClasspathResource.readText("/examples/index.txt")
                .lines()
                .map(Example::load)
                .toList();
    }

    private static Example load(String file) {
        String query = ClasspathResource.readText("/examples/" + file);
        String about = query.lines()
                .takeWhile(line -> line.startsWith("#"))
                .map(line -> line.substring(1).strip())
                .collect(Collectors.joining(" "));
        return new Example(formatName(file), about, query);
    }

    private static String formatName(String file) {
        String words = file.replace(".graphql", "").replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
