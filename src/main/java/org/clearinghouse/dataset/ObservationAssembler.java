package org.clearinghouse.dataset;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.clearinghouse.dataset.history.History.CitationRow;
import org.clearinghouse.dataset.history.History.ObservationRow;
import org.clearinghouse.model.ComparableFigure;

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
                .sorted(metric.hasToDatePeriod() ? orderByDay(deciding) : orderByExactness(deciding))
                .map(each -> createCitation(each, metric, deciding))
                .toList();
        Observation observation =
                new Observation(area, metric, row.year(), row.status(), citations, isDisputed(rows, metric));
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

    /** Running totals form a series, the latest first; those without a day come last. */
    private static Comparator<CitationRow> orderByDay(CitationRow deciding) {
        return Comparator.comparing((CitationRow each) -> each != deciding)
                .thenComparing(CitationRow::referenceDate, Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparing(orderByExactness(deciding));
    }

    private Citation createCitation(CitationRow row, Metric metric, CitationRow deciding) {
        Source source = sources.get(row.source());
        boolean agrees = !Citation.toComparable(row, metric).contradicts(Citation.toComparable(deciding, metric));
        Citation citation = new Citation(row, source, documents.get(row.document()), agrees);
        source.add(citation);
        return citation;
    }

    private static boolean isDisputed(List<CitationRow> rows, Metric metric) {
        List<ComparableFigure> figures =
                rows.stream().map(row -> Citation.toComparable(row, metric)).toList();
        return figures.stream().anyMatch(one -> figures.stream().anyMatch(one::contradicts));
    }
}
