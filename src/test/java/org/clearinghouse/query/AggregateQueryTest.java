package org.clearinghouse.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.model.AreaKind;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.model.Region;
import org.clearinghouse.support.FigureRows;
import org.junit.jupiter.api.Test;

class AggregateQueryTest {
    private static final Dataset DATASET = FigureRows.createDataset(
            FigureRows.exact("OH", 2021, "team-hope-supported", "3"),
            FigureRows.exact("IA", 2021, "team-hope-supported", "4"),
            FigureRows.exact("VT", 2021, "team-hope-supported", "5"),
            FigureRows.exact("PR", 2021, "team-hope-supported", "6"),
            FigureRows.exact("US", 2021, "team-hope-supported", "99"));

    @Test
    void groupsInTheOrderOfTheDimensions() {
        List<Aggregate> groups = execute(Dimension.REGION);
        assertThat(groups).extracting(Aggregate::getRegion).containsExactly(Region.NORTHEAST, Region.MIDWEST, null);
        assertThat(groups)
                .extracting(Aggregate::getSum)
                .map(BigDecimal::intValue)
                .containsExactly(5, 7, 6);
        assertThat(groups).last().extracting(Aggregate::getKind).isEqualTo(AreaKind.TERRITORY);
    }

    @Test
    void leavesTheNationOut() {
        assertThat(execute()).singleElement().extracting(Aggregate::getMax).hasToString("6");
    }

    @Test
    void countsTheFiguresThereCouldBe() {
        assertThat(execute(Dimension.REGION)).extracting(Aggregate::getExpected).containsExactly(9, 12, 5);
    }

    @Test
    void countsWhatNestedFiltersAskFor() {
        ObservationFilter filter = new ObservationFilterBuilder()
                .metrics("team-hope-supported")
                .years(2021)
                .or(
                        new ObservationFilterBuilder().areas("OH"),
                        new ObservationFilterBuilder().regions(Region.NORTHEAST).minValue("6"),
                        new ObservationFilterBuilder().areas("US"))
                .not(new ObservationFilterBuilder().areas("ME", "NH"))
                .build();
        assertThat(AggregateQuery.execute(ObservationQuery.create(DATASET, filter), List.of()))
                .singleElement()
                .satisfies(group -> {
                    assertThat(group.getCount()).isEqualTo(1);
                    assertThat(group.getExpected()).isEqualTo(1 + 7);
                });
    }

    @Test
    void neverAddsUpDifferentMetrics() {
        ObservationQuery query = ObservationQuery.create(
                DATASET, new ObservationFilterBuilder().years(2021).build());
        assertThatThrownBy(() -> AggregateQuery.execute(query, List.of(Dimension.YEAR)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("Figures of different metrics are not added up");
        assertThatCode(() -> AggregateQuery.execute(query, List.of(Dimension.METRIC)))
                .doesNotThrowAnyException();
    }

    @Test
    void isEmptyWithoutFigures() {
        ObservationFilter filter = new ObservationFilterBuilder()
                .metrics("team-hope-supported")
                .years(1999)
                .build();
        assertThat(AggregateQuery.execute(ObservationQuery.create(DATASET, filter), List.of()))
                .isEmpty();
    }

    private static List<Aggregate> execute(Dimension... dimensions) {
        ObservationFilter filter = new ObservationFilterBuilder()
                .metrics("team-hope-supported")
                .years(2021)
                .build();
        return AggregateQuery.execute(ObservationQuery.create(DATASET, filter), List.of(dimensions));
    }
}
