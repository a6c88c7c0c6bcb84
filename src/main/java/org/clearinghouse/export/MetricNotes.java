package org.clearinghouse.export;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse.dataset.Metric;

/** What a metric means and must not be compared with, for readers of a sheet. */
public final class MetricNotes {
    private MetricNotes() {}

    static String format(Metric metric) {
        return Stream.concat(Stream.of(metric.getDescription()), metric.getNotes().stream())
                .flatMap(note -> WithoutNumbers.extractNumberFreeSentences(note).stream())
                .map(sentence -> replaceCodesWithNames(sentence, metric))
                .collect(Collectors.joining(" "));
    }

    /** Codes mean nothing to readers; one code may be the beginning of another. */
    public static String replaceCodesWithNames(String sentence, Metric metric) {
        String named = sentence;
        for (Metric other : metric.dataset().metrics()) {
            String code = "(?<![\\w-])" + other.getCode() + "(?![\\w-])";
            named = named.replaceAll(code, "\"" + other.getName() + "\"");
        }
        return named;
    }
}
