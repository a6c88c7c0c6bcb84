package org.clearinghouse.dataset;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.clearinghouse.dataset.history.History.CitationRow;
import org.clearinghouse.dataset.history.History.ObservationRow;
import org.clearinghouse.model.ValueInterval;

/** Builds observations together with their citations. */
final class ObservationAssembler {
    private final Map<String, Source> sources;
    private final Map<String, Document> documents;

    ObservationAssembler(Map<String, Source> sources, Map<String, Document> documents) {
        this.sources = sources;
        this.documents = documents;
    }

    /** @param rows all citations of the observation, among them the deciding one */
    Observation build(Area area, Metric metric, ObservationRow row, List<CitationRow> rows) {
        CitationRow deciding = findDecidingCitation(row, rows);
        List<Citation> citations = rows.stream()
                .sorted(orderByExactness(deciding))
                .map(each -> createCitation(each, Citation.computeInterval(deciding)))
                .toList();
        Observation observation = new Observation(area, metric, row.year(), row.status(), citations, isDisputed(rows));
        citations.forEach(citation -> citation.assignTo(observation));
        return observation;
    }

    private static CitationRow findDecidingCitation(ObservationRow row, List<CitationRow> rows) {
        return rows.stream()
                .filter(each ->
                        each.position() == row.position() && each.document().equals(row.document()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no current citation for " + row));
    }

    private static Comparator<CitationRow> orderByExactness(CitationRow deciding) {
        return Comparator.comparing((CitationRow each) -> each != deciding)
                .thenComparing(each -> Citation.computeInterval(each).width())
                .thenComparing(CitationRow::recorded)
                .thenComparing(CitationRow::position);
    }

    private Citation createCitation(CitationRow row, ValueInterval decidingInterval) {
        Source source = sources.get(row.source());
        boolean agrees = Citation.computeInterval(row).overlaps(decidingInterval);
        Citation citation = new Citation(row, source, documents.get(row.document()), agrees);
        source.add(citation);
        return citation;
    }

    private static boolean isDisputed(List<CitationRow> rows) {
        List<ValueInterval> intervals =
                rows.stream().map(Citation::computeInterval).toList();
        return intervals.stream().anyMatch(one -> intervals.stream().anyMatch(other -> !one.overlaps(other)));
    }
}
