package org.clearinghouse.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.dataset.State;
import org.clearinghouse.reading.Reading;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SheetWriterTest {
    private static final Dataset DATASET = Histories.bundled();
    private static final SheetWriter WRITER = new SheetWriter(Histories.READER);

    static Stream<Arguments> sheets() {
        return DATASET.observations().stream()
                .filter(figure -> figure.getState() != null)
                .map(figure -> Arguments.of(figure.getState(), figure.getYear()))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void readingASheetGivesEveryFigureHeldAndNoOther(State state, int year) {
        Reading reading = read(state, year);
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.sources())
                .extracting(source -> source.code().replaceAll(".*-", ""))
                .containsExactly(String.valueOf(year));
        assertThat(reading.figures())
                .extracting(figure -> "%s %s %s %s %s %s"
                        .formatted(
                                figure.area(),
                                figure.metric(),
                                figure.year(),
                                figure.value().toPlainString(),
                                figure.qualifier(),
                                figure.printed()))
                .containsExactlyInAnyOrderElementsOf(held(state, year));
    }

    private static List<String> held(State state, int year) {
        return DATASET.observations().stream()
                .filter(figure -> figure.getState() == null || figure.getState() == state)
                .filter(figure -> figure.getYear() == year)
                .map(SheetWriterTest::line)
                .toList();
    }

    private static String line(Observation figure) {
        return "%s %s %s %s %s %s"
                .formatted(
                        figure.getArea().getCode(),
                        figure.getMetric().getCode(),
                        figure.getYear(),
                        figure.getValue().toPlainString(),
                        figure.getQualifier(),
                        figure.getPrinted());
    }

    private static Reading read(State state, int year) {
        String text = SheetText.of(WRITER.write(state, year));
        return Histories.READER.read(text.getBytes(StandardCharsets.UTF_8), "sheet.txt");
    }
}
