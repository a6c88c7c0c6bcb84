package org.clearinghouse.export;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse.dataset.Metric;

/** Explains for readers what a metric means and what it must not be compared with. */
public final class MetricNotes {
    private MetricNotes() {}

    /** The description and the notes, without the sentences that contain numbers. */
    static String format(Metric metric) {
        return Stream.concat(Stream.of(metric.getDescription()), metric.getNotes().stream())
                .flatMap(note -> NumberFreeSentences.extract(note).stream())
                .map(sentence -> replaceCodesWithNames(sentence, metric))
                .collect(Collectors.joining(" "));
    }

    /** Replaces codes by quoted names, because readers do not know codes. A code within a longer one is left alone. */
    public static String replaceCodesWithNames(String sentence, Metric metric) {
        String named = sentence;
        for (Metric other : metric.dataset().metrics()) {
            String code = "(?<![\\w-])" + other.getCode() + "(?![\\w-])";
            named = named.replaceAll(code, "\"" + other.getName() + "\"");
        }
        return named;
    }
}
