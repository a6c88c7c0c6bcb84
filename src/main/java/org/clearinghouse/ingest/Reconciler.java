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
import org.clearinghouse.figure.Interval;
import org.clearinghouse.figure.Key;
import org.clearinghouse.figure.ObservationStatus;
import org.clearinghouse.figure.Qualifier;
import org.clearinghouse.reading.Finding;
import org.clearinghouse.reading.Severity;
import org.clearinghouse.store.CitationEntity;
import org.clearinghouse.store.ObservationEntity;

/**
 * Decides anew every figure that a version touches: the narrowest citation gives it, and where several are as narrow,
 * that of the source that gave it before, then the earliest.
 */
final class Reconciler {
    private static final String TOUCHED = "%s where superseded is null and exists (select 1 from CitationEntity t "
            + "where (t.recorded = ?1 or t.superseded = ?1) "
            + "and t.area = %s.area and t.metric = %s.metric and t.year = %s.year)";

    private final String document;
    private final int version;
    private final List<Finding> findings = new ArrayList<>();
    private final List<ObservationEntity> decided = new ArrayList<>();
    private int added;
    private int confirmed;
    private int revised;
    private int disputed;

    Reconciler(String document, int version) {
        this.document = document;
        this.version = version;
    }

    Reconciliation reconcile() {
        Map<Key, List<CitationEntity>> citations =
                CitationEntity.<CitationEntity>list(touched("CitationEntity", "c"), version).stream()
                        .collect(Collectors.groupingBy(
                                citation -> new Key(citation.area, citation.metric, citation.year)));
        Map<Key, ObservationEntity> observations =
                ObservationEntity.<ObservationEntity>list(touched("ObservationEntity", "o"), version).stream()
                        .collect(Collectors.toMap(
                                observation -> new Key(observation.area, observation.metric, observation.year),
                                Function.identity()));
        Set<Key> keys = Stream.concat(citations.keySet().stream(), observations.keySet().stream())
                .collect(Collectors.toSet());
        keys.forEach(key -> decide(key, citations.getOrDefault(key, List.of()), observations.get(key)));
        ObservationEntity.flush();
        ObservationEntity.persist(decided);
        ObservationEntity.flush();
        return new Reconciliation(added, confirmed, revised, disputed, findings);
    }

    private static String touched(String entity, String alias) {
        return "from " + TOUCHED.formatted(entity + " " + alias, alias, alias, alias);
    }

    private void decide(Key key, List<CitationEntity> citations, ObservationEntity current) {
        String sourceBefore = current == null ? null : decidingCitation(current).source;
        Optional<CitationEntity> narrowest = citations.stream().min(narrowestFirst(sourceBefore));
        if (narrowest.isEmpty()) {
            current.superseded = version;
            revised++;
            return;
        }
        noteDispute(key, citations);
        if (current == null) {
            added++;
            decided.add(observation(narrowest.get()));
        } else if (restsOn(current, narrowest.get())) {
            confirmed++;
        } else {
            replace(current, narrowest.get());
        }
    }

    private void replace(ObservationEntity current, CitationEntity citation) {
        CitationEntity before = decidingCitation(current);
        if (before.value.compareTo(citation.value) == 0 && before.qualifier == citation.qualifier) {
            confirmed++;
        } else {
            revised++;
        }
        current.superseded = version;
        decided.add(observation(citation));
    }

    private static Comparator<CitationEntity> narrowestFirst(String sourceBefore) {
        return Comparator.comparing(
                        (CitationEntity citation) -> interval(citation).width())
                .thenComparing(citation -> !citation.source.equals(sourceBefore))
                .thenComparing(citation -> citation.recorded)
                .thenComparing(citation -> citation.position);
    }

    private static CitationEntity decidingCitation(ObservationEntity observation) {
        return CitationEntity.findById(new CitationEntity.Key(observation.document, observation.position));
    }

    private static boolean restsOn(ObservationEntity observation, CitationEntity citation) {
        return observation.position == citation.position && observation.document.equals(citation.document);
    }

    private ObservationEntity observation(CitationEntity citation) {
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

    private void noteDispute(Key key, List<CitationEntity> citations) {
        List<CitationEntity> contradicting = citations.stream()
                .filter(one -> one.document.equals(document))
                .filter(one ->
                        citations.stream().anyMatch(other -> !interval(one).meets(interval(other))))
                .toList();
        if (!contradicting.isEmpty()) {
            disputed++;
            findings.add(dispute(key, contradicting.get(0), citations));
        }
    }

    private static Finding dispute(Key key, CitationEntity citation, List<CitationEntity> citations) {
        String others = citations.stream()
                .filter(other -> !interval(citation).meets(interval(other)))
                .map(other -> "\"%s\" (%s)".formatted(other.printed, other.source))
                .collect(Collectors.joining(", "));
        String message = "%s: \"%s\" (%s) and %s cannot both be right."
                .formatted(key, citation.printed, citation.source, others);
        return new Finding(Severity.WARNING, message, citation.page, citation.line, citation.quote);
    }

    private static Interval interval(CitationEntity citation) {
        return Interval.of(citation.value, citation.qualifier, citation.printed);
    }
}
