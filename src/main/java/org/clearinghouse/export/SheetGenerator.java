package org.clearinghouse.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse.dataset.Area;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.dataset.State;
import org.clearinghouse.ingest.extraction.DocumentReader;
import org.clearinghouse.model.Qualifier;

/**
 * Generates a state's sheet of a year. The importer reads each sheet again before it is returned. Figures that it does not
 * recognize are left out, so that importing a sheet never changes the data.
 */
public final class SheetGenerator {
    private final DocumentReader reader;

    /** A figure without its source, to compare figures of the sheet with recognized ones. */
    private record StatedFigure(String area, String metric, int year, String value, Qualifier qualifier) {}

    public SheetGenerator(DocumentReader reader) {
        this.reader = reader;
    }

    /** Composes the sheet with the state's and the nation's figures until the importer recognizes every figure in it. */
    public Sheet generate(State state, int year) {
        List<Observation> held = findObservations(state, year);
        List<Observation> stated = held.stream()
                .filter(figure -> MetricPhrases.findPhrase(figure.getMetric(), figure.getArea())
                        .isPresent())
                .toList();
        Sheet sheet = new SheetComposer(state, year, held, stated).compose();
        List<Observation> recognized = filterRecognized(sheet);
        while (recognized.size() < stated.size()) {
            stated = recognized;
            sheet = new SheetComposer(state, year, held, stated).compose();
            recognized = filterRecognized(sheet);
        }
        return sheet;
    }

    private static List<Observation> findObservations(State state, int year) {
        return state.dataset().metrics().stream()
                .flatMap(metric -> Stream.<Area>of(state, state.dataset().nation())
                        .flatMap(area -> area.findSeries(metric).find(year).stream()))
                .toList();
    }

    private List<Observation> filterRecognized(Sheet sheet) {
        byte[] text = SheetTextRenderer.render(sheet).getBytes(StandardCharsets.UTF_8);
        Set<StatedFigure> read = reader.read(text, sheet.title()).figures().stream()
                .map(figure -> new StatedFigure(
                        figure.area(),
                        figure.metric(),
                        figure.year(),
                        figure.value().toPlainString(),
                        figure.qualifier()))
                .collect(Collectors.toSet());
        return sheet.observations().stream()
                .filter(figure -> read.contains(toStatedFigure(figure)))
                .toList();
    }

    private static StatedFigure toStatedFigure(Observation figure) {
        return new StatedFigure(
                figure.getArea().getCode(),
                figure.getMetric().getCode(),
                figure.getYear(),
                figure.getValue().toPlainString(),
                figure.getQualifier());
    }
}
