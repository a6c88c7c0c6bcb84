package org.clearinghouse.web;

import java.util.List;
import java.util.stream.Collectors;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.dataset.Observation;

/** Describes pages in a sentence or two, for search engines and link previews. */
final class PageTexts {
    private static final int MAX_FIGURES = 3;

    private PageTexts() {}

    /** A figure with its qualifier, unit and year: Reports: more than 18,400 reports (2023). */
    static String describe(Observation figure) {
        Metric metric = figure.getMetric();
        String unit = metric.share() ? "" : " " + TemplateExtensions.pluralUnit(metric);
        String small = figure.isSmall() ? ", too small to compare" : "";
        String disputed = figure.isDisputed() ? ", its sources contradict each other" : "";
        return "%s: %s%s (%s%s%s)"
                .formatted(
                        metric.getName(),
                        TemplateExtensions.formattedValue(figure),
                        unit,
                        figure.getYear(),
                        small,
                        disputed);
    }

    /** The first figures of a list; empty for none. */
    static String describe(List<Observation> figures) {
        return figures.stream().limit(MAX_FIGURES).map(PageTexts::describe).collect(Collectors.joining(". "));
    }

    /** How many of the states have a figure of a year, in a sentence. */
    static String countStates(long reported, int states, int year) {
        return "%s of %s states and territories %s a figure of %s."
                .formatted(reported, states, reported == 1 ? "has" : "have", year);
    }

    /** A number with its noun, which is singular for 1. */
    static String count(long number, String noun) {
        return number + " " + (number == 1 ? noun : TemplateExtensions.formatPluralNoun(noun));
    }
}
