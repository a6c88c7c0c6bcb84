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
import org.clearinghouse.persistence.CitationEntity;
import org.clearinghouse.persistence.ObservationEntity;

/**
 * Decides anew every figure that a version touches: the narrowest citation gives it, and where several are as narrow,
 * that of the source that gave it before, then the earliest.
 */
final class ObservationReconciler {
    private static final String TOUCHED = "from %s f where superseded is null and (area, metric, year) in "
            + "(select t.area, t.metric, t.year from CitationEntity t where t.recorded = ?1 or t.superseded = ?1)";

    private final int version;
    private final List<ObservationEntity> decided = new ArrayList<>();
    private int added;
    private int confirmed;
    private int revised;

    ObservationReconciler(int version) {
        this.version = version;
    }

    Reconciliation reconcile() {
        Map<ObservationKey, List<CitationEntity>> citations =
                CitationEntity.<CitationEntity>list(TOUCHED.formatted("CitationEntity"), version).stream()
                        .collect(Collectors.groupingBy(CitationEntity::observationKey));
        Map<ObservationKey, ObservationEntity> observations =
                ObservationEntity.<ObservationEntity>list(TOUCHED.formatted("ObservationEntity"), version).stream()
                        .collect(Collectors.toMap(ObservationEntity::observationKey, Function.identity()));
        Set<ObservationKey> keys = Stream.concat(citations.keySet().stream(), observations.keySet().stream())
                .collect(Collectors.toSet());
        keys.forEach(key -> decide(citations.getOrDefault(key, List.of()), observations.get(key)));
        ObservationEntity.flush();
        ObservationEntity.persist(decided);
        ObservationEntity.flush();
        return new Reconciliation(added, confirmed, revised, citations);
    }

    private void decide(List<CitationEntity> citations, ObservationEntity current) {
        CitationEntity before = current == null ? null : findDecidingCitation(current);
        Optional<CitationEntity> narrowest = citations.stream().min(orderByWidth(before));
        count(before, narrowest.orElse(null));
        boolean stays = before != null && narrowest.filter(before::equals).isPresent();
        if (!stays) {
            if (current != null) {
                current.superseded = version;
            }
            narrowest.map(this::createObservation).ifPresent(decided::add);
        }
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

    /** Within one transaction a row is one object. */
    private static CitationEntity findDecidingCitation(ObservationEntity observation) {
        return CitationEntity.findById(new CitationEntity.Key(observation.document, observation.position));
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
