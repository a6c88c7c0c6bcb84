package org.clearinghouse.ingest.extraction.mapping;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse.model.InvalidInputException;

/** The lines "key = value" of a mapping. */
final class MappingProperties {
    static final String METRIC_CODE = "metric.code.";

    private static final int MAX_SHOWN = 1_000;

    private static final List<String> KEYS = List.of(
            "separator",
            "area",
            "area.codes",
            "area.constant",
            "year",
            "year.constant",
            "years",
            "years.column",
            "metric",
            "metric.column",
            "value",
            "printed",
            "qualifier",
            "note",
            "source",
            "source.column",
            "source.title",
            "source.publisher",
            "source.published",
            "source.url",
            "source.held");

    private final Map<String, String> values = new TreeMap<>();

    /** @throws InvalidInputException for a text that is no mapping, or has an unknown key */
    MappingProperties(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IllegalArgumentException e) {
            throw refuse(e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        properties.stringPropertyNames().forEach(key -> add(key, properties.getProperty(key)));
    }

    private void add(String key, String value) {
        if (!KEYS.contains(key) && !key.startsWith(METRIC_CODE)) {
            throw refuse("has the unknown key \"%s\"; there are %s and %s<text>"
                    .formatted(key, String.join(", ", KEYS), METRIC_CODE));
        }
        if (!value.isBlank()) {
            values.put(key, value.strip());
        }
    }

    Optional<String> find(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** The value of a key, or null. */
    String get(String key) {
        return values.get(key);
    }

    String require(String key) {
        return find(key).orElseThrow(() -> refuse("does not say " + key));
    }

    /** Requires exactly one of these keys. */
    void requireOneOf(String... keys) {
        if (Stream.of(keys).filter(values::containsKey).count() != 1) {
            throw refuse("must say exactly one of " + String.join(", ", keys));
        }
    }

    /** The values of all keys that begin with a prefix, by the rest of the key. */
    Map<String, String> collect(String prefix) {
        return values.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .collect(Collectors.toMap(
                        entry -> entry.getKey().substring(prefix.length()),
                        Map.Entry::getValue,
                        (one, other) -> one,
                        TreeMap::new));
    }

    static InvalidInputException refuse(String problem) {
        String shown = problem.length() > MAX_SHOWN ? problem.substring(0, MAX_SHOWN) + "…" : problem;
        return new InvalidInputException("The mapping " + shown + ".");
    }
}
