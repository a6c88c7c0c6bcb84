package org.clearinghouse.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.support.FigureCsv;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;

class CombinedRateTest {
    private static final Dataset DATASET = Histories.complete();
    private static final Metric BY_LOCATION = DATASET.metricLookup().require("cybertipline-reports-by-location");

    @Test
    void isNotTheRateOfTheNationWhoseFigureIncludesReportsWithoutAState() {
        CombinedRate states = CombinedRate.compute(BY_LOCATION, 2023).orElseThrow();
        Observation nation = DATASET.nation().findSeries(BY_LOCATION).find(2023).orElseThrow();
        assertThat(states.rate()).isEqualByComparingTo("270.84");
        assertThat(states.value()).isEqualByComparingTo("910349");
        assertThat(states.count()).isEqualTo(50);
        assertThat(states.hasOnlyStates()).isTrue();
        assertThat(DerivedMeasures.computePerCapita(nation, CombinedRate.BASE, PopulationGroup.RESIDENTS))
                .hasValueSatisfying(rate -> assertThat(rate).isEqualByComparingTo("336.18"));
        assertThat(states.computeRest(nation)).contains(new BigDecimal("221921"));
    }

    @Test
    void leavesOutAreasThatTheNationLeavesOut() {
        assertThat(DATASET.stateLookup().require("PR").findSeries(BY_LOCATION).find(2023))
                .isPresent();
        assertThat(CombinedRate.compute(BY_LOCATION, 2023).orElseThrow().observations())
                .noneMatch(figure -> figure.getArea().getCode().equals("PR"));
    }

    @Test
    void leavesOutFiguresWithoutARate() {
        Dataset dataset = Histories.bundledAnd()
                .document(
                        "sample.csv",
                        FigureCsv.create(
                                "VT,2019,missing-cases,1200,\"1,200+\",at-least",
                                "NH,2019,missing-cases,300,300,exact"))
                .dataset();
        CombinedRate rate = CombinedRate.compute(dataset.metricLookup().require("missing-cases"), 2019)
                .orElseThrow();
        assertThat(rate.observations())
                .extracting(figure -> figure.getArea().getCode())
                .contains("NH")
                .doesNotContain("VT");
    }

    @Test
    void isEmptyWithoutRates() {
        assertThat(CombinedRate.compute(BY_LOCATION, 1999)).isEmpty();
        assertThat(CombinedRate.compute(DATASET.metricLookup().require("trafficking-reports"), 2023))
                .isEmpty();
    }

    @Test
    void anInexactFigureOfTheNationHasNoRest() {
        CombinedRate states = CombinedRate.compute(BY_LOCATION, 2023).orElseThrow();
        Observation rounded = DATASET.nation()
                .findSeries(DATASET.metricLookup().require("trafficking-reports"))
                .find(2023)
                .orElseThrow();
        assertThat(rounded.hasExactValue()).isFalse();
        assertThat(states.computeRest(rounded)).isEmpty();
    }
}
