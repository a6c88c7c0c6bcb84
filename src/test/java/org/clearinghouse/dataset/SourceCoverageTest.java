package org.clearinghouse.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearinghouse.support.FigureRows;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;

class SourceCoverageTest {
    private static final String METRIC = "team-hope-supported";

    @Test
    void aStatesSheetCoversItsYearAndTheMetricsOfSheets() {
        Dataset dataset = Histories.bundledAnd()
                .document("ohio-2021.txt", "Ohio Data 2021\nIn 2021, Team HOPE supported 7 families in Ohio.\n")
                .dataset();
        assertThat(hasSource(dataset, "OH", METRIC, 2021)).isTrue();
        assertThat(hasSource(dataset, "OH", "missing-cases", 2021)).isTrue();
        assertThat(hasSource(dataset, "OH", METRIC, 2022)).isFalse();
        assertThat(hasSource(dataset, "IA", METRIC, 2021)).isFalse();
    }

    @Test
    void threeStatesOfASourceAreATableOfAllStates() {
        Dataset dataset = FigureRows.createDataset(
                FigureRows.exact("OH", 2021, METRIC, "1"),
                FigureRows.exact("IA", 2021, METRIC, "2"),
                FigureRows.exact("KS", 2021, METRIC, "3"));
        assertThat(hasSource(dataset, "ME", METRIC, 2021)).isTrue();
        assertThat(hasSource(dataset, "PR", METRIC, 2021)).isFalse();
        assertThat(hasSource(dataset, "US", METRIC, 2021)).isFalse();
        assertThat(hasSource(dataset, "ME", METRIC, 2022)).isFalse();
    }

    @Test
    void twoStatesAreNoTable() {
        Dataset dataset = FigureRows.createDataset(
                FigureRows.exact("OH", 2021, METRIC, "1"), FigureRows.exact("IA", 2021, METRIC, "2"));
        assertThat(hasSource(dataset, "ME", METRIC, 2021)).isFalse();
    }

    private static boolean hasSource(Dataset dataset, String area, String metric, int year) {
        return dataset.hasSourceFor(
                dataset.areaLookup().require(area), dataset.metricLookup().require(metric), year);
    }
}
