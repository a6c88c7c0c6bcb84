package org.clearinghouse.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.query.AggregateRequest;
import org.clearinghouse.query.Dimension;
import org.clearinghouse.query.ObservationFilter;
import org.clearinghouse.query.ObservationFilterBuilder;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;

class AggregateTableTest {
    private static final Dataset DATASET = Histories.bundled();
    private static final ObservationFilter BY_LOCATION = new ObservationFilterBuilder()
            .metrics("cybertipline-reports-by-location")
            .years(2023)
            .build();

    @Test
    void aRowIsAGroupWithItsStatistics() {
        Table table = AggregateTable.build(DATASET, BY_LOCATION, AggregateRequest.create(List.of(Dimension.KIND)));
        assertThat(table.primaryKey()).containsExactly("kind");
        assertThat(CsvRenderer.render(table).lines().limit(2))
                .satisfiesExactly(
                        header ->
                                assertThat(header).isEqualTo("kind,count,expected,sum,min,max,mean,median,per_capita"),
                        states -> assertThat(states).startsWith("STATE,50,50,910349,"));
    }

    @Test
    void theTerritoriesAreAGroupWithoutRegionAndWithAKind() {
        Table table = AggregateTable.build(DATASET, BY_LOCATION, AggregateRequest.create(List.of(Dimension.REGION)));
        assertThat(table.primaryKey()).as("a key has no empty cells").isEmpty();
        assertThat(CsvRenderer.render(table).lines().skip(1)).hasSize(5).last().satisfies(line -> assertThat(line)
                .startsWith(",TERRITORY,5,5,"));
    }

    @Test
    void everyDimensionHasAColumn() {
        Table table = AggregateTable.build(DATASET, null, AggregateRequest.create(List.of(Dimension.values())));
        assertThat(table.columns())
                .extracting(Column::name)
                .startsWith("state", "state_name", "kind", "region", "division", "program", "metric", "metric_name")
                .contains("unit", "year")
                .doesNotHaveDuplicates();
    }

    @Test
    void aDimensionThatIsNamedTwiceIsOneColumn() {
        assertThat(AggregateTable.build(
                                DATASET, BY_LOCATION, AggregateRequest.create(List.of(Dimension.YEAR, Dimension.YEAR)))
                        .columns())
                .extracting(Column::name)
                .startsWith("year", "count");
    }

    @Test
    void refusesToAddUpDifferentMetrics() {
        assertThatThrownBy(() -> AggregateTable.build(DATASET, null, AggregateRequest.create(List.of(Dimension.YEAR))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("add METRIC to groupBy");
    }
}
