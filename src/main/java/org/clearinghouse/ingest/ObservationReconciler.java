package org.clearinghouse.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse.model.ObservationKey;
import org.clearinghouse.model.ObservationStatus;
import org.clearinghouse.model.Qualifier;
import org.clearinghouse.model.ValueInterval;
import org.clearinghouse.persistence.CitationEntity;
import org.clearinghouse.persistence.ObservationEntity;

/**
 * Decides the value of every observation that a version touches: the citation with the narrowest interval decides. Among
 * equally narrow ones the source that decided before is preferred, then the earliest citation. Of running totals those
 * decide that can be equal to the greatest, because the greatest was counted last.
 */
final class ObservationReconciler {
    private final int version;
    private final Set<String> toDateMetrics;
    private final List<ObservationEntity> decided = new ArrayList<>();
    private int added;
    private int confirmed;
    private int revised;

    /**
     * Counts of the observations that a version touches.
     *
     * @param revised changed in value or withdrawn
     * @param citations all current citations of these observations
     */
    record Result(int added, int confirmed, int revised, Map<ObservationKey, List<CitationEntity>> citations) {}

    /** @param toDateMetrics codes of the metrics whose figures are running totals */
    ObservationReconciler(int version, Set<String> toDateMetrics) {
        this.version = version;
        this.toDateMetrics = toDateMetrics;
    }

    /** Supersedes the observations that change, and stores their new values. */
    static Result reconcile(int version, Set<String> toDateMetrics) {
        ObservationReconciler reconciler = new ObservationReconciler(version, toDateMetrics);
        Result result =
                reconciler.decide(CitationEntity.findTouchedBy(version), ObservationEntity.findTouchedBy(version));
        // The superseded rows go first, because the database allows one current row for each observation.
        ObservationEntity.flush();
        ObservationEntity.persist(reconciler.decided());
        ObservationEntity.flush();
        return result;
    }

    /** Supersedes the current observations that change; {@link #decided()} then returns their new values. */
    Result decide(List<CitationEntity> currentCitations, List<ObservationEntity> currentObservations) {
        Map<ObservationKey, List<CitationEntity>> citations =
                currentCitations.stream().collect(Collectors.groupingBy(CitationEntity::observationKey));
        Map<ObservationKey, ObservationEntity> observations = currentObservations.stream()
                .collect(Collectors.toMap(ObservationEntity::observationKey, Function.identity()));
        Set<ObservationKey> keys = Stream.concat(citations.keySet().stream(), observations.keySet().stream())
                .collect(Collectors.toSet());
        keys.forEach(key -> decide(citations.getOrDefault(key, List.of()), observations.get(key)));
        return new Result(added, confirmed, revised, citations);
    }

    List<ObservationEntity> decided() {
        return decided;
    }

    private void decide(List<CitationEntity> citations, ObservationEntity current) {
        CitationEntity before = current == null ? null : current.citation;
        Optional<CitationEntity> narrowest = selectLatest(citations).min(orderByWidth(before));
        count(before, narrowest.orElse(null));
        boolean unchanged = before != null && narrowest.filter(before::equals).isPresent();
        if (!unchanged) {
            if (current != null) {
                current.superseded = version;
            }
            narrowest.map(this::createObservation).ifPresent(decided::add);
        }
    }

    /** All citations; of running totals those whose interval meets the one that ends last. */
    private Stream<CitationEntity> selectLatest(List<CitationEntity> citations) {
        Optional<ValueInterval> greatest = citations.stream()
                .filter(citation -> toDateMetrics.contains(citation.metric))
                .map(CitationEntity::interval)
                .max(Comparator.comparing(ValueInterval::low));
        return citations.stream()
                .filter(citation -> greatest.isEmpty() || citation.interval().overlaps(greatest.get()));
    }

    private void count(CitationEntity before, CitationEntity after) {
        if (before == null) {
            added++;
        } else if (after != null && before.value.compareTo(after.value) == 0 && before.qualifier == after.qualifier) {
            confirmed++;
        } else {
            revised++;
        }
    }

    private static Comparator<CitationEntity> orderByWidth(CitationEntity before) {
        return Comparator.comparing(
                        (CitationEntity citation) -> citation.interval().width())
                .thenComparing(citation -> before == null || !citation.source.equals(before.source))
                .thenComparing(citation -> citation.recorded)
                .thenComparing(citation -> citation.position);
    }

    private ObservationEntity createObservation(CitationEntity citation) {
        ObservationEntity observation = new ObservationEntity();
        observation.area = citation.area;
        observation.metric = citation.metric;
        observation.year = citation.year;
        observation.recorded = version;
        observation.document = citation.document;
        observation.position = citation.position;
        observation.status =
                citation.qualifier == Qualifier.EXACT ? ObservationStatus.NORMAL : ObservationStatus.ESTIMATED;
        return observation;
    }
}
