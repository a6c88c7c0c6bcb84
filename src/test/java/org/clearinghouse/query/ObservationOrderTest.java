package org.clearinghouse.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.support.FigureRows;
import org.junit.jupiter.api.Test;

class ObservationOrderTest {
    private static final String METRIC = "team-hope-supported";
    private static final Dataset DATASET = FigureRows.createDataset(
            FigureRows.exact("CA", 2021, METRIC, "20"),
            FigureRows.exact("WY", 2021, METRIC, "10"),
            FigureRows.exact("WY", 2022, METRIC, "20"),
            FigureRows.moreThan("OH", 2021, METRIC, "30"));

    @Test
    void withoutCriteriaOrdersByAreaMetricAndYear() {
        assertThat(sort(null)).containsExactly("CA:2021", "OH:2021", "WY:2021", "WY:2022");
        assertThat(sort(List.of())).isEqualTo(sort(null));
    }

    @Test
    void laterCriteriaDecideAmongEquals() {
        assertThat(sort(List.of(descending(ObservationField.VALUE), descending(ObservationField.YEAR))))
                .containsExactly("OH:2021", "WY:2022", "CA:2021", "WY:2021");
    }

    @Test
    void figuresWithoutARateComeLastInBothDirections() {
        assertThat(sort(List.of(descending(ObservationField.PER_CAPITA))))
                .containsExactly("WY:2022", "WY:2021", "CA:2021", "OH:2021");
        assertThat(sort(List.of(new ObservationOrder(ObservationField.PER_CAPITA, Direction.ASC))))
                .containsExactly("CA:2021", "WY:2021", "WY:2022", "OH:2021");
    }

    private static ObservationOrder descending(ObservationField field) {
        return new ObservationOrder(field, Direction.DESC);
    }

    private static List<String> sort(List<ObservationOrder> criteria) {
        return ObservationQuery.create(
                        DATASET, new ObservationFilterBuilder().sources("made").build())
                .findObservations()
                .stream()
                .sorted(ObservationOrder.createComparator(criteria))
                .map(each -> each.getArea().getCode() + ":" + each.getYear())
                .toList();
    }
}
