package org.clearinghouse.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.dataset.State;
import org.clearinghouse.export.Sheet.Line;
import org.clearinghouse.support.FigureCsv;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;

class SheetComposerTest {

    @Test
    void aFigureIsASentenceWithItsSource() {
        assertThat(compose("VT,2019,team-hope-supported,12,twelve,exact"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.text())
                            .startsWith("In 2019, the number of ")
                            .endsWith(" was twelve.");
                    assertThat(line.references()).containsExactly(new Sheet.Reference(1, null));
                    assertThat(line.isOfState()).isTrue();
                });
    }

    @Test
    void eachSourceIsCitedWithWhatItPrinted() {
        Dataset dataset = Histories.complete();
        State maine = dataset.stateLookup().require("ME");
        List<Observation> reports = List.of(dataset.nation()
                .findSeries(dataset.metricLookup().require("cybertipline-reports"))
                .find(2023)
                .orElseThrow());
        Sheet sheet = new SheetComposer(maine, 2023, reports, reports).compose();
        Line line = sheet.sections().stream()
                .flatMap(section -> section.lines().stream())
                .filter(each -> each.figure() != null)
                .findFirst()
                .orElseThrow();
        assertThat(line.text()).endsWith(" was 36,210,368.");
        assertThat(line.references())
                .filteredOn(reference ->
                        sheet.sources().get(reference.source() - 1).getCode().equals("maine-2023"))
                .extracting(Sheet.Reference::format)
                .containsExactly("[%d, printed “36.2 million”]".formatted(numberOf(sheet, "maine-2023")));
        assertThat(sheet.introduction()).doesNotContain("in the words it was printed");
    }

    private static int numberOf(Sheet sheet, String source) {
        return sheet.sources().stream().map(each -> each.getCode()).toList().indexOf(source) + 1;
    }

    @Test
    void wordsThatCannotFollowAVerbBecomeNumbers() {
        assertThat(compose("VT,2019,team-hope-supported,0,none,exact"))
                .singleElement()
                .satisfies(
                        line -> assertThat(line.text()).endsWith(" was 0. It is a small count, too small to compare."));
    }

    @Test
    void fourDigitsAreGroupedBecauseTheyLookLikeAYear() {
        assertThat(compose("VT,2019,team-hope-supported,2015,2015,exact"))
                .singleElement()
                .satisfies(line -> assertThat(line.text()).endsWith(" was 2,015."));
    }

    @Test
    void figuresThatAreNotStatedAreNamedAtTheEnd() {
        State state = createState("VT,2019,team-hope-supported,12,12,exact");
        Sheet sheet = new SheetComposer(state, 2019, findObservations(state), List.of()).compose();
        assertThat(sheet.observations()).isEmpty();
        assertThat(sheet.sources()).isEmpty();
        assertThat(sheet.closing().get(0))
                .startsWith("Held as well, but left out")
                .contains("of Vermont");
    }

    @Test
    void missingFiguresAreRemarks() {
        State state = createState("VT,2019,team-hope-supported,12,12,exact");
        Sheet sheet = new SheetComposer(state, 2019, List.of(), List.of()).compose();
        assertThat(sheet.sections())
                .flatExtracting(Sheet.Section::lines)
                .isNotEmpty()
                .allMatch(line -> line.text().startsWith("No figure of "));
        assertThat(sheet.title()).isEqualTo("Vermont Data 2019");
    }

    private static List<Line> compose(String row) {
        State state = createState(row);
        List<Observation> figures = findObservations(state);
        return new SheetComposer(state, 2019, figures, figures)
                .compose().sections().stream()
                        .flatMap(section -> section.lines().stream())
                        .filter(line -> line.figure() != null)
                        .toList();
    }

    private static State createState(String row) {
        Dataset dataset = Histories.bundledAnd()
                .document("sample.csv", FigureCsv.create(row))
                .dataset();
        return dataset.stateLookup().require("VT");
    }

    private static List<Observation> findObservations(State state) {
        return state.dataset().observations().stream()
                .filter(figure -> figure.getState() == state && figure.getYear() == 2019)
                .toList();
    }
}
