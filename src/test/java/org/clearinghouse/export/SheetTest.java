package org.clearinghouse.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.export.Sheet.Line;
import org.clearinghouse.export.Sheet.Section;
import org.clearinghouse.support.FigureRows;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;

class SheetTest {
    private static final Dataset DATASET = Histories.bundled();
    private static final Observation STATE = FigureRows.find(DATASET, "ME", "missing-cases", 2023);
    private static final Observation NATION = FigureRows.find(DATASET, "US", "missing-cases", 2023);

    @Test
    void isNamedAfterStateAndYear() {
        assertThat(create().title()).isEqualTo("Maine Data 2023");
    }

    @Test
    void listsItsFiguresInTheOrderOfItsLines() {
        Sheet sheet = create(
                new Section("One", "", List.of(line(NATION), Line.createRemark("A remark."), line(STATE))),
                new Section("Two", "", List.of()));
        assertThat(sheet.observations()).containsExactly(NATION, STATE);
    }

    @Test
    void onlyAStatesFigureIsOfTheState() {
        assertThat(line(STATE).isOfState()).isTrue();
        assertThat(line(NATION).isOfState()).isFalse();
        assertThat(Line.createRemark("A remark.").isOfState()).isFalse();
    }

    private static Line line(Observation figure) {
        return new Line("It was printed.", figure, List.of(new Sheet.Reference(1, null)));
    }

    private static Sheet create(Section... sections) {
        return new Sheet(DATASET.stateLookup().require("ME"), 2023, "", List.of(sections), List.of(), List.of());
    }
}
