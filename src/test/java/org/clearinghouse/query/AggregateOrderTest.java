package org.clearinghouse.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.model.Region;
import org.clearinghouse.support.FigureRows;
import org.junit.jupiter.api.Test;

class AggregateOrderTest {
    private static final Dataset DATASET = FigureRows.createDataset(
            FigureRows.exact("OH", 2021, "team-hope-supported", "3"),
            FigureRows.exact("IA", 2021, "team-hope-supported", "4"),
            FigureRows.exact("VT", 2021, "team-hope-supported", "5"),
            FigureRows.exact("TX", 2021, "team-hope-supported", "7"),
            FigureRows.exact("PR", 2021, "team-hope-supported", "6"));

    @Test
    void ordersByAStatisticThenByTheDimensions() {
        assertThat(execute(null, order(AggregateField.SUM, Direction.DESC)))
                .containsExactly(Region.MIDWEST, Region.SOUTH, null, Region.NORTHEAST);
        assertThat(execute(null, order(AggregateField.COUNT, Direction.ASC)))
                .containsExactly(Region.NORTHEAST, Region.SOUTH, null, Region.MIDWEST);
    }

    @Test
    void groupsWithoutTheValueComeLast() {
        assertThat(execute(null, order(AggregateField.REGION, Direction.DESC)))
                .containsExactly(Region.SOUTH, Region.MIDWEST, Region.NORTHEAST, null);
        List<Region> byRate = execute(null, order(AggregateField.PER_CAPITA, Direction.DESC));
        assertThat(byRate.get(0)).isEqualTo(Region.NORTHEAST);
    }

    @Test
    void returnsTheFirstGroups() {
        assertThat(execute(2, order(AggregateField.MAX, Direction.DESC))).containsExactly(Region.SOUTH, null);
    }

    @Test
    void rejectsADimensionThatIsNotGroupedBy() {
        assertThatThrownBy(() -> execute(null, order(AggregateField.YEAR, Direction.ASC)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(
                        "orderBy: YEAR is not among the dimensions in groupBy; add it there, or order by something else.");
    }

    private static AggregateOrder order(AggregateField by, Direction direction) {
        return new AggregateOrder(by, direction);
    }

    private static List<Region> execute(Integer first, AggregateOrder... orderBy) {
        ObservationFilter filter = new ObservationFilterBuilder()
                .metrics("team-hope-supported")
                .years(2021)
                .build();
        return AggregateQuery.execute(
                        ObservationQuery.create(DATASET, filter),
                        new AggregateRequest(
                                List.of(Dimension.REGION),
                                null,
                                Stream.of(orderBy).toList(),
                                first))
                .stream()
                .map(Aggregate::getRegion)
                .toList();
    }
}
