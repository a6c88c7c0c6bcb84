package org.clearinghouse.web;

import java.util.List;
import org.clearinghouse.dataset.Metric;

/** The notes of a metric that say what it must not be compared with, and those that do not. */
final class Cautions {
    private Cautions() {}

    /** Those that are shown above a picture. */
    static List<String> select(Metric metric) {
        return TemplateExtensions.remarks(metric).stream()
                .filter(Cautions::isCaution)
                .toList();
    }

    /** Those that stand after it. */
    static List<String> selectOthers(Metric metric) {
        return TemplateExtensions.remarks(metric).stream()
                .filter(note -> !isCaution(note))
                .toList();
    }

    private static boolean isCaution(String note) {
        return note.contains("must not be") || note.contains("another count");
    }
}
