package org.clearinghouse.dataset;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse.model.AreaKind;
import org.clearinghouse.model.CitationKind;
import org.clearinghouse.model.DocumentForm;

/**
 * What the sources held cover, so that a missing figure can be told apart from a missing source.
 *
 * <p>A source whose text was read and speaks of exactly one state is taken for that state's sheet, a source with a
 * metric's figures of at least three areas of a kind for a table of that kind.
 */
public final class SourceCoverage {
    private static final int FEWEST_OF_A_TABLE = 3;

    private final Set<AreaYear> sheets = new HashSet<>();
    private final Set<Metric> sheetMetrics = new HashSet<>();
    private final Set<Table> tables = new HashSet<>();

    private record AreaYear(Area area, int year) {}

    private record Table(Metric metric, int year, boolean ofTerritories) {
        static Table create(Metric metric, int year, Area area) {
            return new Table(metric, year, area.getKind() == AreaKind.TERRITORY);
        }
    }

    /** A figure in a source. */
    private record CitedObservation(Observation observation, Citation citation) {}

    SourceCoverage(List<Observation> observations) {
        observations.stream()
                .flatMap(SourceCoverage::toCitedObservations)
                .collect(Collectors.groupingBy(printing -> printing.citation().getSource()))
                .values()
                .forEach(this::addSource);
    }

    /** Whether a source held is one that would print such a figure. */
    public boolean hasSourceFor(Area area, Metric metric, int year) {
        boolean sheetWould = sheetMetrics.contains(metric) && sheets.contains(new AreaYear(area, year));
        boolean tableWould = area instanceof State && tables.contains(Table.create(metric, year, area));
        return sheetWould || tableWould;
    }

    private static Stream<CitedObservation> toCitedObservations(Observation observation) {
        return observation.getCitations().stream().map(citation -> new CitedObservation(observation, citation));
    }

    private void addSource(List<CitedObservation> source) {
        if (isSheet(source)) {
            source.forEach(printing -> addSheet(printing.observation()));
        }
        source.stream()
                .filter(printing -> printing.observation().getState() != null)
                .collect(Collectors.groupingBy(SourceCoverage::toTable, Collectors.counting()))
                .forEach((table, areas) -> addTable(table, areas));
    }

    private static boolean isSheet(List<CitedObservation> source) {
        Set<State> states = source.stream()
                .filter(printing -> printing.citation().getKind() == CitationKind.SENTENCE)
                .filter(printing -> printing.citation().getDocument().form() != DocumentForm.CSV)
                .map(printing -> printing.observation().getState())
                .filter(state -> state != null)
                .collect(Collectors.toSet());
        return states.size() == 1;
    }

    private void addSheet(Observation observation) {
        sheets.add(new AreaYear(observation.getArea(), observation.getYear()));
        sheetMetrics.add(observation.getMetric());
    }

    private static Table toTable(CitedObservation printing) {
        Observation observation = printing.observation();
        return Table.create(observation.getMetric(), observation.getYear(), observation.getArea());
    }

    private void addTable(Table table, long areas) {
        if (areas >= FEWEST_OF_A_TABLE) {
            tables.add(table);
        }
    }
}
