package org.clearinghouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.clearinghouse.dataset.Area;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AreaCoverageTest {
    private static final Dataset DATASET = Histories.complete();

    @ParameterizedTest
    @ValueSource(strings = {"US", "ME", "DC", "PR", "OH"})
    void everyYearIsCompleteOrNamesWhatIsMissing(String code) {
        Area area = DATASET.areaLookup().require(code);
        AreaCoverage coverage = AreaCoverage.compute(area);
        Set<Integer> years = new TreeSet<>(coverage.completeYears());
        coverage.incomplete().forEach(group -> years.addAll(group.years()));
        assertThat(years).containsExactlyElementsOf(DATASET.years());
        assertThat(coverage.completeYears())
                .allSatisfy(year -> assertThat(findMissing(area, year)).isEmpty());
        assertThat(coverage.incomplete())
                .allSatisfy(group -> assertThat(group.years()).allSatisfy(year -> assertThat(group.missing())
                        .extracting(AreaCoverage.MissingFigure::metric)
                        .containsExactlyElementsOf(findMissing(area, year))));
    }

    @Test
    void mergesSuccessiveYearsAndHasTheNewestFirst() {
        AreaCoverage coverage = AreaCoverage.compute(DATASET.areaLookup().require("ME"));
        List<Integer> first = coverage.incomplete().stream()
                .map(group -> group.years().get(0))
                .toList();
        assertThat(first).isSortedAccordingTo((one, other) -> other - one);
        assertThat(coverage.incomplete())
                .filteredOn(AreaCoverage.IncompleteYears::isEmpty)
                .anySatisfy(group -> assertThat(group.range()).contains(" to "));
    }

    @Test
    void namesWhatAHeldPublicationLeavesOut() {
        assertThat(AreaCoverage.compute(DATASET.areaLookup().require("DC")).incomplete())
                .filteredOn(group -> group.years().contains(2023))
                .singleElement()
                .satisfies(group -> assertThat(group.omitted())
                        .extracting(figure -> figure.metric().getCode())
                        .contains("cybertipline-reports-by-location"));
    }

    private static List<Metric> findMissing(Area area, int year) {
        return DATASET.metrics().stream()
                .filter(metric -> metric.isPublishedFor(area))
                .filter(metric -> area.findSeries(metric).find(year).isEmpty())
                .toList();
    }
}
