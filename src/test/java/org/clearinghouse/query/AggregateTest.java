package org.clearinghouse.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.clearinghouse.support.FigureRows;
import org.junit.jupiter.api.Test;

class AggregateTest {
    private static final String METRIC = "team-hope-supported";

    @Test
    void computesNothingFromAFigureThatIsNotExact() {
        Aggregate aggregate = aggregate(
                FigureRows.exact("OH", 2021, METRIC, "100"), FigureRows.moreThan("IA", 2021, METRIC, "18400"));
        assertThat(aggregate.getSum()).isNull();
        assertThat(aggregate.getMean()).isNull();
        assertThat(aggregate.getMedian()).isNull();
        assertThat(aggregate.computePerCapita(1000)).isEmpty();
        assertThat(aggregate.getMax()).isEqualByComparingTo("18400");
    }

    @Test
    void roundsMeansHalfUp() {
        Aggregate aggregate = aggregate(
                FigureRows.exact("OH", 2021, METRIC, "1"),
                FigureRows.exact("IA", 2021, METRIC, "2"),
                FigureRows.exact("KS", 2021, METRIC, "2"));
        assertThat(aggregate.getSum()).hasToString("5");
        assertThat(aggregate.getMean()).hasToString("1.67");
        assertThat(aggregate.getMedian()).hasToString("2");
        assertThat(aggregate.getMin()).hasToString("1");
        assertThat(aggregate.getCount()).isEqualTo(3);
        assertThat(aggregate.getExpected()).isEqualTo(56);
    }

    @Test
    void theMedianOfAnEvenCountIsHalfWay() {
        assertThat(aggregate(FigureRows.exact("OH", 2021, METRIC, "1"), FigureRows.exact("IA", 2021, METRIC, "4"))
                        .getMedian())
                .hasToString("2.5");
    }

    @Test
    void dividesTheSumByTheResidentsOfTheReportingAreas() {
        assertThat(aggregate(FigureRows.exact("OH", 2021, METRIC, "11767344")).computePerCapita(100))
                .contains(new BigDecimal("100"));
    }

    private static Aggregate aggregate(String... rows) {
        ObservationFilter filter =
                new ObservationFilterBuilder().metrics(METRIC).years(2021).build();
        List<Aggregate> groups =
                AggregateQuery.execute(ObservationQuery.create(FigureRows.createDataset(rows), filter), List.of());
        assertThat(groups).hasSize(1);
        return groups.get(0);
    }
}
