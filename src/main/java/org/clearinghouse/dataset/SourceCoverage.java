package org.clearinghouse.dataset;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearinghouse.catalogue.AreaEntry;
import org.clearinghouse.dataset.history.History;
import org.clearinghouse.dataset.history.History.CitationRow;
import org.clearinghouse.model.AreaKind;
import org.clearinghouse.model.CitationKind;
import org.clearinghouse.model.DocumentForm;

/**
 * Which figures the imported sources would print, to tell a figure that was not printed from a source that is missing.
 *
 * <p>A source counts as a state's sheet if its sentences were read from a document other than CSV and are about exactly
 * one state. It counts as a table of a metric and year if it has at least three figures of states, or of territories.
 */
final class SourceCoverage {
    private static final int MIN_TABLE_AREAS = 3;

    private final Map<String, AreaKind> areaKinds = new HashMap<>();
    private final Map<String, DocumentForm> documentForms = new HashMap<>();
    private final Set<AreaYear> sheets = new HashSet<>();
    private final Set<String> sheetMetrics = new HashSet<>();
    private final Set<Table> tables = new HashSet<>();

    private record AreaYear(String area, int year) {}

    private record Table(String metric, int year, boolean ofTerritories) {}

    /** @param citations of the observations of one version */
    SourceCoverage(History history, Collection<CitationRow> citations) {
        for (AreaEntry area : history.areas()) {
            areaKinds.put(area.code(), area.kind());
        }
        history.documents().forEach(document -> documentForms.put(document.sha256(), document.form()));
        citations.stream()
                .collect(Collectors.groupingBy(CitationRow::source))
                .values()
                .forEach(this::addSource);
    }

    /** Whether an imported source would print the figure of this area, metric (by their codes) and year. */
    boolean hasSourceFor(String area, String metric, int year) {
        boolean onSheet = sheetMetrics.contains(metric) && sheets.contains(new AreaYear(area, year));
        return onSheet || isState(area) && tables.contains(createTable(area, metric, year));
    }

    private void addSource(List<CitationRow> citations) {
        if (isSheet(citations)) {
            citations.forEach(this::addSheetFigure);
        }
        citations.stream()
                .filter(citation -> isState(citation.area()))
                .collect(Collectors.groupingBy(
                        citation -> createTable(citation.area(), citation.metric(), citation.year()),
                        Collectors.counting()))
                .forEach(this::addTable);
    }

    private boolean isSheet(List<CitationRow> citations) {
        return citations.stream()
                        .filter(citation -> citation.kind() == CitationKind.SENTENCE)
                        .filter(citation -> documentForms.get(citation.document()) != DocumentForm.CSV)
                        .map(CitationRow::area)
                        .filter(this::isState)
                        .distinct()
                        .count()
                == 1;
    }

    private void addSheetFigure(CitationRow citation) {
        sheets.add(new AreaYear(citation.area(), citation.year()));
        sheetMetrics.add(citation.metric());
    }

    private void addTable(Table table, long figures) {
        if (figures >= MIN_TABLE_AREAS) {
            tables.add(table);
        }
    }

    private boolean isState(String area) {
        return areaKinds.get(area) != AreaKind.NATION;
    }

    private Table createTable(String area, String metric, int year) {
        return new Table(metric, year, areaKinds.get(area) == AreaKind.TERRITORY);
    }
}
