package org.clearinghouse.ingest;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.ingest.result.Severity;
import org.clearinghouse.model.ObservationKey;
import org.clearinghouse.persistence.CitationEntity;

/** Finds figures of a document that other current citations contradict. */
final class ConflictCheck {
    /** A total order, so that messages are the same in every process. */
    private static final Comparator<CitationEntity> BY_SOURCE = Comparator.comparing(
                    (CitationEntity citation) -> citation.source)
            .thenComparing(citation -> citation.document)
            .thenComparing(citation -> citation.position);

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
        return citations.stream()
                .filter(citation -> citation.document.equals(document))
                .filter(citation -> citations.stream().anyMatch(other -> isContradiction(citation, other)))
                .limit(1)
                .map(citation -> createWarning(key, citation, citations));
    }

    private Finding createWarning(ObservationKey key, CitationEntity citation, List<CitationEntity> citations) {
        String others = citations.stream()
                .filter(other -> isContradiction(citation, other))
                .sorted(BY_SOURCE)
                .map(other -> "\"%s\" (%s)".formatted(other.printed, other.source))
                .collect(Collectors.joining(", "));
        String message = "%s: \"%s\" (%s) and %s cannot both be right."
                .formatted(key, citation.printed, citation.source, others);
        return new Finding(Severity.WARNING, message, citation.page, citation.line, citation.quote);
    }

    private boolean isContradiction(CitationEntity one, CitationEntity other) {
        boolean toDate = toDateMetrics.contains(one.metric);
        return one.toComparable(toDate).contradicts(other.toComparable(toDate));
    }
}
