package org.clearinghouse.ingest;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.ingest.result.Severity;
import org.clearinghouse.model.ComparableFigure;
import org.clearinghouse.model.ObservationKey;
import org.clearinghouse.persistence.CitationEntity;

/** Finds figures of a document that other current citations contradict. */
final class ConflictCheck {
    /** A total order, so that messages are the same in every process. */
    private static final Comparator<CitationEntity> BY_SOURCE = Comparator.comparing(
                    (CitationEntity citation) -> citation.source)
            .thenComparing(citation -> citation.document)
            .thenComparing(citation -> citation.position);

    private static final int MAX_SHOWN = 10;

    private final String document;
    private final Set<String> toDateMetrics;

    private ConflictCheck(String document, Set<String> toDateMetrics) {
        this.document = document;
        this.toDateMetrics = toDateMetrics;
    }

    /**
     * Returns one warning for each contradicted observation, in the order of keys.
     *
     * @param toDateMetrics codes of the metrics whose figures are running totals
     */
    static List<Finding> check(
            String document, Map<ObservationKey, List<CitationEntity>> citations, Set<String> toDateMetrics) {
        ConflictCheck check = new ConflictCheck(document, toDateMetrics);
        return citations.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(ObservationKey::toString)))
                .flatMap(observation -> check.findConflict(observation.getKey(), observation.getValue()))
                .toList();
    }

    private Stream<Finding> findConflict(ObservationKey key, List<CitationEntity> citations) {
        List<Compared> compared = citations.stream().map(this::compare).toList();
        return compared.stream()
                .filter(each -> each.citation.document.equals(document))
                .filter(each -> compared.stream().anyMatch(each::contradicts))
                .limit(1)
                .map(each -> createWarning(key, each, compared));
    }

    private Compared compare(CitationEntity citation) {
        return new Compared(citation, citation.toComparable(toDateMetrics.contains(citation.metric)));
    }

    private static Finding createWarning(ObservationKey key, Compared compared, List<Compared> all) {
        CitationEntity citation = compared.citation;
        List<CitationEntity> others = all.stream()
                .filter(compared::contradicts)
                .map(Compared::citation)
                .sorted(BY_SOURCE)
                .toList();
        String shown = others.stream()
                .limit(MAX_SHOWN)
                .map(other -> "\"%s\" (%s)".formatted(other.printed, other.source))
                .collect(Collectors.joining(", "));
        String more = others.size() > MAX_SHOWN ? " and %s more".formatted(others.size() - MAX_SHOWN) : "";
        String message = "%s: \"%s\" (%s) and %s%s cannot both be right."
                .formatted(key, citation.printed, citation.source, shown, more);
        return new Finding(Severity.WARNING, message, citation.page, citation.line, citation.quote);
    }

    /** A citation with its interval, which is parsed once. */
    private record Compared(CitationEntity citation, ComparableFigure figure) {
        boolean contradicts(Compared other) {
            return figure.contradicts(other.figure);
        }
    }
}
