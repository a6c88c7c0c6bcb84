package org.clearinghouse.ingest.extraction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse.ingest.result.ExtractedFigure;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.model.ObservationKey;

/**
 * Bounds what the figures of one document can cost later: sources are compared with each other, and so are the figures
 * of one observation. A mapped row is quoted by each of its figures.
 */
final class FigureLimits {
    private static final int MAX_SOURCES = 1_000;
    private static final int MAX_FIGURES_OF_OBSERVATION = 100;
    private static final long MAX_QUOTED_CHARACTERS = 16_000_000;

    private FigureLimits() {}

    /** Returns an error about the first limit that the figures exceed; empty if there is none. */
    static Optional<Finding> check(List<ExtractedFigure> figures) {
        return checkSources(figures)
                .or(() -> checkRepetition(figures))
                .or(() -> checkQuotes(figures))
                .map(Finding::createError);
    }

    private static Optional<String> checkSources(List<ExtractedFigure> figures) {
        long sources =
                figures.stream().map(ExtractedFigure::source).distinct().count();
        return sources <= MAX_SOURCES
                ? Optional.empty()
                : Optional.of("figures of %s sources, and %s are allowed; split the table by its sources"
                        .formatted(sources, MAX_SOURCES));
    }

    private static Optional<String> checkRepetition(List<ExtractedFigure> figures) {
        Map<ObservationKey, Integer> counts = new HashMap<>();
        figures.forEach(figure -> counts.merge(figure.key(), 1, Integer::sum));
        return figures.stream()
                .map(ExtractedFigure::key)
                .filter(key -> counts.get(key) > MAX_FIGURES_OF_OBSERVATION)
                .findFirst()
                .map(key -> "%s figures of %s, and %s of one area, metric and year are allowed; remove repetitions"
                        .formatted(counts.get(key), key, MAX_FIGURES_OF_OBSERVATION));
    }

    private static Optional<String> checkQuotes(List<ExtractedFigure> figures) {
        long characters = figures.stream()
                .filter(figure -> figure.quote() != null)
                .mapToLong(figure -> figure.quote().length())
                .sum();
        return characters <= MAX_QUOTED_CHARACTERS
                ? Optional.empty()
                : Optional.of("the figures quote %s characters in all, and %s are allowed; shorten the rows or quotes"
                        .formatted(characters, MAX_QUOTED_CHARACTERS));
    }
}
