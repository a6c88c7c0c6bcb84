package org.clearinghouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;

class MetricSeriesTest {
    private static final Dataset DATASET = Histories.bundled();

    @Test
    void figuresComeNewestFirst() {
        MetricSeries series =
                MetricSeries.create(DATASET.nation(), DATASET.metricLookup().require("missing-cases"));
        assertThat(series.figures()).hasSizeGreaterThan(1);
        assertThat(series.figures()).extracting(Observation::getYear).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void newestAndEarlierAreAllFigures() {
        MetricSeries series =
                MetricSeries.create(DATASET.nation(), DATASET.metricLookup().require("missing-cases"));
        assertThat(series.newest()).isEqualTo(series.figures().get(0));
        assertThat(series.earlier())
                .doesNotContain(series.newest())
                .hasSize(series.figures().size() - 1);
    }

    @Test
    void isEmptyWhereNoFigureIsHeld() {
        assertThat(MetricSeries.create(
                                DATASET.stateLookup().require("DC"),
                                DATASET.metricLookup().require("missing-cases"))
                        .figures())
                .isEmpty();
    }
}
