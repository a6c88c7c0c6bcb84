package org.clearinghouse.ingest.extraction.table;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
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

    private final NavigableMap<String, String> values = new TreeMap<>();

    /** @throws InvalidInputException for a text that is no mapping, or has an unknown key */
    MappingProperties(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IllegalArgumentException | IOException e) {
            throw refuse(e.getMessage());
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

    /** The codes of metrics, by the keys of their words. */
    Map<String, String> metricCodes() {
        return values.subMap(METRIC_CODE, METRIC_CODE + Character.MAX_VALUE);
    }

    static InvalidInputException refuse(String problem) {
        String shown = problem.length() > MAX_SHOWN ? problem.substring(0, MAX_SHOWN) + "…" : problem;
        return new InvalidInputException("The mapping " + shown + ".");
    }
}
