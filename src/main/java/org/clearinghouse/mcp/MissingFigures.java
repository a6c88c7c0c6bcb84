package org.clearinghouse.mcp;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clearinghouse.dataset.Area;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.query.Coverage;
import org.clearinghouse.query.Gap;
import org.clearinghouse.query.GapReason;

/**
 * Areas without a figure, and why.
 *
 * @param reason NO_SOURCE_HELD, NOT_PRINTED or NOT_PUBLISHED
 * @param meaning the reason in a sentence
 */
@RegisterForReflection
public record MissingFigures(String reason, String meaning, List<String> areas) {
    private static final String NOT_PUBLISHED = "NOT_PUBLISHED";

    /** The missing figures of a row, those of one reason together. */
    static List<MissingFigures> list(Coverage coverage) {
        Map<GapReason, List<String>> byReason = new TreeMap<>();
        for (Gap gap : coverage.missing()) {
            byReason.computeIfAbsent(gap.reason(), reason -> new ArrayList<>())
                    .add(gap.area().getCode());
        }
        return byReason.entrySet().stream()
                .map(each -> new MissingFigures(each.getKey().name(), explain(each.getKey()), each.getValue()))
                .toList();
    }

    /** The missing figures of areas for one metric and year. */
    static List<MissingFigures> list(Dataset dataset, List<? extends Area> areas, Metric metric, int year) {
        List<MissingFigures> missing = new ArrayList<>();
        Coverage.compute(dataset, areas, metric, year).ifPresent(coverage -> missing.addAll(list(coverage)));
        List<String> unpublished = areas.stream()
                .filter(area -> !metric.isPublishedFor(area))
                .map(Area::getCode)
                .toList();
        if (!unpublished.isEmpty()) {
            missing.add(
                    new MissingFigures(NOT_PUBLISHED, "The metric does not exist for this kind of area.", unpublished));
        }
        return missing;
    }

    private static String explain(GapReason reason) {
        return switch (reason) {
            case NO_SOURCE_HELD -> "No publication that would print it is held here. One may exist; it is not 0.";
            case NOT_PRINTED -> "The publication that would print it is held, and does not print it. It is not 0.";
        };
    }
}
