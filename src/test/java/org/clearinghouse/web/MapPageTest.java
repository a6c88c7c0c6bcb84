package org.clearinghouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.query.RankBy;
import org.clearinghouse.support.Histories;
import org.clearinghouse.support.TestLinks;
import org.clearinghouse.web.MapPage.YearOption;
import org.junit.jupiter.api.Test;

class MapPageTest {
    private static final Dataset DATASET = Histories.bundled();
    private static final MapPage PAGE = MapPage.create(
            DATASET,
            new MapSelection(DATASET.metricLookup().require("cybertipline-reports-by-location"), 2023, RankBy.VALUE),
            TestLinks.NEWEST);

    @Test
    void offersTheMetricsThatStatesCanHave() {
        assertThat(PAGE.metrics()).isNotEmpty().allSatisfy(group -> assertThat(group.metrics())
                .isNotEmpty()
                .allSatisfy(metric -> assertThat(metric.existsForStates()).isTrue()));
        assertThat(PAGE.metrics().stream()
                        .mapToInt(group -> group.metrics().size())
                        .sum())
                .isEqualTo((int) DATASET.metrics().stream()
                        .filter(metric -> metric.existsForStates())
                        .count());
    }

    @Test
    void offersTheYearsWithAFigureNewestFirst() {
        assertThat(PAGE.years())
                .extracting(YearOption::year)
                .contains(2019, 2023)
                .isSubsetOf(DATASET.years());
        assertThat(PAGE.years())
                .isSortedAccordingTo(Comparator.comparing(YearOption::year).reversed());
    }

    @Test
    void countsTheStatesWithAFigureInEachYear() {
        assertThat(PAGE.years()).filteredOn(year -> year.year() == 2023).containsExactly(new YearOption(2023, 55));
    }

    @Test
    void listsEveryState() {
        assertThat(PAGE.rows()).extracting(StateRow::state).containsExactlyElementsOf(DATASET.states());
    }

    @Test
    void linksToItsOwnFigures() {
        PageLayout layout = PAGE.createLayout(DATASET, TestLinks.NEWEST);
        assertThat(layout.csv())
                .isEqualTo("/observations.csv?metrics=cybertipline-reports-by-location&years=2023&bom=true");
        assertThat(layout.newest()).isEqualTo("/?metric=cybertipline-reports-by-location&year=2023&by=VALUE");
        assertThat(layout.chart()).startsWith("/map.svg?metric=cybertipline-reports-by-location");
    }

    @Test
    void searchEnginesListTheStartPageOnce() {
        assertThat(PAGE.createLayout(DATASET, TestLinks.NEWEST).canonical()).isEqualTo("https://example.org/");
        MapSelection rate = new MapSelection(PAGE.selection().metric(), 2023, RankBy.PER_CAPITA);
        assertThat(MapPage.create(DATASET, rate, TestLinks.NEWEST)
                        .createLayout(DATASET, TestLinks.NEWEST)
                        .canonical())
                .isEqualTo("https://example.org/?metric=cybertipline-reports-by-location&year=2023&by=PER_CAPITA");
    }
}
