package org.clearinghouse.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearinghouse.support.FigureRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeSeriesTest {
    private static final String METRIC = "team-hope-supported";
    private static final Dataset DATASET = FigureRows.createDataset(
            FigureRows.exact("OH", 2017, METRIC, "1"),
            FigureRows.exact("OH", 2019, METRIC, "2"),
            FigureRows.exact("OH", 2021, METRIC, "3"));
    private static final TimeSeries SERIES = DATASET.stateLookup()
            .require("OH")
            .findSeries(DATASET.metricLookup().require(METRIC));

    @Test
    void findsTheObservationOfAYear() {
        assertThat(SERIES.find(2019).orElseThrow().getYear()).isEqualTo(2019);
        assertThat(SERIES.find(2016)).isEmpty();
        assertThat(SERIES.find(2018)).isEmpty();
        assertThat(SERIES.find(2022)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2017, 2021, 3", "2016, 2018, 1", "2018, 2018, 0", "2018, 2030, 2", "2030, 2031, 0", "2019, 2019, 1"})
    void findsTheObservationsBetweenTwoYears(int since, int until, int count) {
        assertThat(SERIES.findBetween(since, until))
                .hasSize(count)
                .allMatch(observation -> observation.getYear() >= since && observation.getYear() <= until);
    }

    @Test
    void theNewestIsTheLast() {
        assertThat(SERIES.newest().orElseThrow().getYear()).isEqualTo(2021);
        assertThat(DATASET.stateLookup()
                        .require("IA")
                        .findSeries(DATASET.metricLookup().require(METRIC))
                        .newest())
                .isEmpty();
    }
}
