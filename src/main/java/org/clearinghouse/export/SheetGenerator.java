package org.clearinghouse.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse.dataset.Area;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.dataset.State;
import org.clearinghouse.figure.Qualifier;
import org.clearinghouse.reading.DocumentReader;

/**
 * Writes a state's sheet of a year from the data. It is read again before it is given away: only figures that the reader
 * understands as they are stay in it, so that importing a sheet never changes what is held.
 */
public final class SheetGenerator {
    private final DocumentReader reader;

    /** A figure without its source. */
    private record Stated(String area, String metric, int year, String value, Qualifier qualifier) {}

    public SheetGenerator(DocumentReader reader) {
        this.reader = reader;
    }

    /** The sheet, with the nation's figures of the year beside the state's. */
    public Sheet write(State state, int year) {
        List<Observation> held = held(state, year);
        List<Observation> stated = held.stream()
                .filter(figure -> MetricPhrases.counted(figure.getMetric(), figure.getArea())
                        .isPresent())
                .toList();
        Sheet sheet = new SheetComposer(state, year, held, stated).sheet();
        List<Observation> understood = understood(sheet);
        while (understood.size() < stated.size()) {
            stated = understood;
            sheet = new SheetComposer(state, year, held, stated).sheet();
            understood = understood(sheet);
        }
        return sheet;
    }

    private static List<Observation> held(State state, int year) {
        return state.dataset().metrics().stream()
                .flatMap(metric -> Stream.<Area>of(state, state.dataset().nation())
                        .flatMap(area -> area.series(metric).at(year).stream()))
                .toList();
    }

    private List<Observation> understood(Sheet sheet) {
        byte[] text = SheetTextRenderer.of(sheet).getBytes(StandardCharsets.UTF_8);
        Set<Stated> read = reader.read(text, sheet.title()).figures().stream()
                .map(figure -> new Stated(
                        figure.area(),
                        figure.metric(),
                        figure.year(),
                        figure.value().toPlainString(),
                        figure.qualifier()))
                .collect(Collectors.toSet());
        return sheet.figures().stream()
                .filter(figure -> read.contains(stated(figure)))
                .toList();
    }

    private static Stated stated(Observation figure) {
        return new Stated(
                figure.getArea().getCode(),
                figure.getMetric().getCode(),
                figure.getYear(),
                figure.getValue().toPlainString(),
                figure.getQualifier());
    }
}
