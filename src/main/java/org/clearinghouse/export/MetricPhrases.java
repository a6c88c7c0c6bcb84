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
 * What the metrics count, in words that can follow "the number of" and that the reader of sheets understands. A metric
 * without such words is left out of sheets.
 */
public final class MetricPhrases {
    private static final Map<String, NamedCsvRecord> BY_METRIC =
            CsvReader.builder().ofNamedCsvRecord(ClasspathResource.readText("/export/phrases.csv")).stream()
                    .collect(Collectors.toUnmodifiableMap(row -> row.getField("metric"), Function.identity()));

    private MetricPhrases() {}

    /** What a metric counts for an area. */
    static Optional<String> findPhrase(Metric metric, Area area) {
        String column = area instanceof State ? "of_a_state" : "of_the_nation";
        return Optional.ofNullable(BY_METRIC.get(metric.getCode()))
                .map(row -> row.getField(column))
                .filter(phrase -> !phrase.isEmpty())
                .map(phrase -> phrase.replace("{area}", formatNameWithArticle(area)));
    }

    /** The name as it stands within a sentence. */
    public static String formatNameWithArticle(Area area) {
        String name = area.getName();
        boolean article = name.matches("(?:District|United) .*|.* Islands");
        return article ? "the " + name : name;
    }
}
