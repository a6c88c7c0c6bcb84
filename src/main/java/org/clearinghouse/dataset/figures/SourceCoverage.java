package org.clearinghouse.dataset.figures;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
public final class SourceCoverage {
    private static final int MIN_TABLE_AREAS = 3;

    private final Set<AreaYear> sheets = new HashSet<>();
    private final Set<String> sheetMetrics = new HashSet<>();
    private final Set<Table> tables = new HashSet<>();

    private record AreaYear(String area, int year) {}

    private record Table(String metric, int year, boolean ofTerritories) {}

    private SourceCoverage() {}

    /** What any of several sources would print. */
    public static SourceCoverage combine(Collection<SourceCoverage> sources) {
        SourceCoverage combined = new SourceCoverage();
        for (SourceCoverage source : sources) {
            combined.sheets.addAll(source.sheets);
            combined.sheetMetrics.addAll(source.sheetMetrics);
            combined.tables.addAll(source.tables);
        }
        return combined;
    }

    /** @param citations all of one source in one version */
    public static SourceCoverage create(
            List<CitationRow> citations, Function<String, AreaKind> kinds, Function<String, DocumentForm> forms) {
        SourceCoverage coverage = new SourceCoverage();
        if (isSheet(citations, kinds, forms)) {
            citations.forEach(coverage::addSheetFigure);
        }
        citations.stream()
                .filter(citation -> isState(kinds.apply(citation.area())))
                .collect(Collectors.groupingBy(
                        citation -> createTable(kinds.apply(citation.area()), citation.metric(), citation.year()),
                        Collectors.counting()))
                .forEach(coverage::addTable);
        return coverage;
    }

    /** Whether an imported source would print the figure of this area, metric (by their codes) and year. */
    public boolean hasSourceFor(String area, AreaKind kind, String metric, int year) {
        boolean onSheet = sheetMetrics.contains(metric) && sheets.contains(new AreaYear(area, year));
        return onSheet || isState(kind) && tables.contains(createTable(kind, metric, year));
    }

    private static boolean isSheet(
            List<CitationRow> citations, Function<String, AreaKind> kinds, Function<String, DocumentForm> forms) {
        return citations.stream()
                        .filter(citation -> citation.kind() == CitationKind.SENTENCE)
                        .filter(citation -> forms.apply(citation.document()) != DocumentForm.CSV)
                        .map(CitationRow::area)
                        .filter(area -> isState(kinds.apply(area)))
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

    private static boolean isState(AreaKind kind) {
        return kind != AreaKind.NATION;
    }

    private static Table createTable(AreaKind kind, String metric, int year) {
        return new Table(metric, year, kind == AreaKind.TERRITORY);
    }
}
