package org.clearinghouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.query.RankBy;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;

class MapSelectionTest {
    private static final Dataset DATASET = Histories.bundled();
    private static final Metric MISSING_CASES = DATASET.metricLookup().require("missing-cases");

    @Test
    void keepsGivenParameters() {
        assertThat(MapSelection.resolve(DATASET, MISSING_CASES, 2020, RankBy.PER_CAPITA))
                .isEqualTo(new MapSelection(MISSING_CASES, 2020, RankBy.PER_CAPITA));
    }

    @Test
    void showsNumbersByDefault() {
        assertThat(MapSelection.resolve(DATASET, MISSING_CASES, 2020, null).isNumber())
                .isTrue();
        assertThat(MapSelection.resolve(DATASET, MISSING_CASES, 2020, RankBy.PER_CAPITA)
                        .isNumber())
                .isFalse();
    }

    @Test
    void defaultMetricAndYearHaveTheMostStates() {
        MapSelection selection = MapSelection.resolve(DATASET, null, null, null);
        long states = MapSelection.countStates(selection.metric(), selection.year());
        assertThat(states).isGreaterThan(50);
        assertThat(DATASET.metrics()).allSatisfy(metric -> assertThat(DATASET.years())
                .allSatisfy(year ->
                        assertThat(MapSelection.countStates(metric, year)).isLessThanOrEqualTo(states)));
    }

    @Test
    void prefersAYearWithTheNationsFigureForNationalMetrics() {
        Metric metric = DATASET.metricLookup().require("trafficking-reports");
        int year = MapSelection.resolve(DATASET, metric, null, null).year();
        assertThat(DATASET.nation().findSeries(metric).find(year)).isPresent();
    }

    @Test
    void countsOnlyStatesWithAFigure() {
        assertThat(MapSelection.countStates(MISSING_CASES, 1999)).isZero();
    }

    @Test
    void headingNamesMetricAndYear() {
        assertThat(new MapSelection(MISSING_CASES, 2023, RankBy.VALUE).heading())
                .isEqualTo("Cases of missing children, 2023");
    }
}
