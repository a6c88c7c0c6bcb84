package org.clearinghouse.export;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clearinghouse.dataset.Area;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.dataset.State;
import org.clearinghouse.io.ClasspathResource;

/**
 * Phrases for what the metrics count, which can follow "the number of" and which the importer recognizes. They are in
 * {@code export/phrases.csv}; sheets leave out metrics without a phrase.
 */
public final class MetricPhrases {
    private static final Map<String, NamedCsvRecord> BY_METRIC =
            CsvReader.builder().ofNamedCsvRecord(ClasspathResource.readText("/export/phrases.csv")).stream()
                    .collect(Collectors.toUnmodifiableMap(row -> row.getField("metric"), Function.identity()));

    private MetricPhrases() {}

    /** Finds the phrase for what a metric counts in an area; empty if there is none. */
    static Optional<String> findPhrase(Metric metric, Area area) {
        String column = area instanceof State ? "of_a_state" : "of_the_nation";
        return Optional.ofNullable(BY_METRIC.get(metric.getCode()))
                .map(row -> row.getField(column))
                .filter(phrase -> !phrase.isEmpty())
                .map(phrase -> phrase.replace("{area}", formatNameWithArticle(area)));
    }

    /** Formats the name as it is written within a sentence: the District of Columbia. */
    public static String formatNameWithArticle(Area area) {
        String name = area.getName();
        boolean article = name.matches("(?:District|United) .*|.* Islands");
        return article ? "the " + name : name;
    }
}
