package org.clearinghouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.State;
import org.clearinghouse.query.Direction;
import org.clearinghouse.query.ObservationField;
import org.clearinghouse.query.RankBy;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;

class TableSortTest {
    private static final Dataset DATASET = Histories.bundled();
    private static final MapSelection REPORTS =
            new MapSelection(DATASET.metricLookup().require("cybertipline-reports-by-location"), 2023, RankBy.VALUE);

    @Test
    void sortsByNameInBothDirections() {
        List<String> ascending = sort(ObservationField.AREA, Direction.ASC);
        assertThat(ascending).startsWith("AL", "AK").endsWith("WY");
        assertThat(sort(ObservationField.AREA, Direction.DESC))
                .containsExactlyElementsOf(ascending.stream()
                        .sorted(Comparator.comparing(ascending::indexOf).reversed())
                        .toList());
    }

    @Test
    void sortsByValue() {
        assertThat(sort(ObservationField.VALUE, Direction.DESC)).startsWith("CA", "TX");
        assertThat(sort(ObservationField.VALUE, Direction.ASC)).startsWith("AS");
    }

    @Test
    void statesWithoutAFigureComeLastInBothDirections() {
        assertThat(sort(ObservationField.VALUE, Direction.DESC)).endsWith("DC");
        assertThat(sort(ObservationField.VALUE, Direction.ASC)).endsWith("DC");
    }

    @Test
    void keepsAllStates() {
        assertThat(sort(ObservationField.PER_CAPITA, Direction.DESC))
                .hasSize(56)
                .doesNotHaveDuplicates();
    }

    private static List<String> sort(ObservationField by, Direction direction) {
        return new TableSort(by, direction)
                .sort(DATASET.states(), REPORTS).stream().map(State::getCode).toList();
    }
}
