package org.clearinghouse.ingest;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.ingest.result.Severity;
import org.clearinghouse.model.ObservationKey;
import org.clearinghouse.persistence.CitationEntity;

/** Figures of a document that what else is held contradicts. */
final class ConflictCheck {
    /** Every process and every time in the same order. */
    private static final Comparator<CitationEntity> BY_SOURCE = Comparator.comparing(
                    (CitationEntity citation) -> citation.source)
            .thenComparing(citation -> citation.document)
            .thenComparing(citation -> citation.position);

    private ConflictCheck() {}

    /** One warning for each figure. */
    static List<Finding> check(String document, Reconciliation outcome) {
        return outcome.citations().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(ObservationKey::toString)))
                .flatMap(figure -> findConflict(document, figure))
                .toList();
    }

    private static Stream<Finding> findConflict(
            String document, Map.Entry<ObservationKey, List<CitationEntity>> figure) {
        List<CitationEntity> citations = figure.getValue();
        return citations.stream()
                .filter(citation -> citation.document.equals(document))
                .filter(citation -> citations.stream().anyMatch(other -> isContradiction(citation, other)))
                .limit(1)
                .map(citation -> createWarning(figure.getKey(), citation, citations));
    }

    private static Finding createWarning(
            ObservationKey figure, CitationEntity citation, List<CitationEntity> citations) {
        String others = citations.stream()
                .filter(other -> isContradiction(citation, other))
                .sorted(BY_SOURCE)
                .map(other -> "\"%s\" (%s)".formatted(other.printed, other.source))
                .collect(Collectors.joining(", "));
        String message = "%s: \"%s\" (%s) and %s cannot both be right."
                .formatted(figure, citation.printed, citation.source, others);
        return new Finding(Severity.WARNING, message, citation.page, citation.line, citation.quote);
    }

    private static boolean isContradiction(CitationEntity one, CitationEntity other) {
        return !one.interval().overlaps(other.interval());
    }
}
