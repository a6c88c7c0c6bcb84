package org.clearinghouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.query.Direction;
import org.clearinghouse.query.ObservationField;
import org.clearinghouse.query.RankBy;
import org.clearinghouse.support.Histories;
import org.clearinghouse.support.TestLinks;
import org.clearinghouse.web.MetricPage.SortableColumn;
import org.junit.jupiter.api.Test;

class MetricPageTest {
    private static final String PATH = "/metric/cybertipline-reports-by-location?year=2023&sort=";
    private static final Dataset DATASET = Histories.bundled();

    @Test
    void listsTheStatesInTheOrderOfTheTable() {
        MetricPage page = create("cybertipline-reports-by-location", ObservationField.VALUE, Direction.DESC);
        assertThat(page.rows())
                .hasSize(56)
                .first()
                .extracting(row -> row.state().getCode())
                .isEqualTo("CA");
        assertThat(page.years()).contains(2023);
    }

    @Test
    void hasNoRowsForAMetricOfTheNation() {
        MetricPage page = create("cybertipline-reports", ObservationField.AREA, Direction.ASC);
        assertThat(page.rows()).isEmpty();
        assertThat(page.years()).isEmpty();
        assertThat(page.nation().figures()).isNotEmpty();
    }

    @Test
    void theSortedColumnLinksToTheOtherDirection() {
        MetricPage page = create("cybertipline-reports-by-location", ObservationField.VALUE, Direction.DESC);
        SortableColumn value = page.columns().get(1);
        assertThat(value.sorted()).isEqualTo("descending");
        assertThat(value.href()).isEqualTo(PATH + "VALUE:ASC");
    }

    @Test
    void theOtherColumnsLinkToTheirFirstDirection() {
        MetricPage page = create("cybertipline-reports-by-location", ObservationField.VALUE, Direction.DESC);
        assertThat(page.columns())
                .extracting(SortableColumn::name)
                .containsExactly("State", "Number", "Per 100,000 residents");
        assertThat(page.columns().get(0)).satisfies(column -> {
            assertThat(column.sorted()).isNull();
            assertThat(column.href()).isEqualTo(PATH + "AREA:ASC");
        });
        assertThat(page.columns().get(2).href()).isEqualTo(PATH + "PER_CAPITA:DESC");
    }

    @Test
    void anotherYearKeepsTheOrder() {
        MetricPage page = create("cybertipline-reports-by-location", ObservationField.AREA, Direction.DESC);
        assertThat(page.linkToYear(2021))
                .isEqualTo("/metric/cybertipline-reports-by-location?year=2021&sort=AREA:DESC");
    }

    @Test
    void hasAChartOnlyForSeveralYearsOfTheNation() {
        assertThat(create("cybertipline-reports", ObservationField.AREA, Direction.ASC)
                        .createLayout(DATASET)
                        .chart())
                .isEqualTo("/chart.svg?area=US&metric=cybertipline-reports");
        assertThat(create("family-advocacy-connected", ObservationField.AREA, Direction.ASC)
                        .createLayout(DATASET)
                        .chart())
                .isNull();
    }

    @Test
    void searchEnginesListOnePageOfAMetric() {
        PageLayout layout = create("cybertipline-reports-by-location", ObservationField.VALUE, Direction.DESC)
                .createLayout(DATASET);
        assertThat(layout.canonical()).isEqualTo("https://example.org/metric/cybertipline-reports-by-location");
        assertThat(layout.newest()).isEqualTo(PATH + "VALUE:DESC");
        assertThat(layout.page()).isEqualTo("https://example.org" + PATH + "VALUE:DESC");
        assertThat(layout.oembed()).contains("year%3D2023");
    }

    @Test
    void oneStateHasAFigure() {
        assertThat(create("team-hope-supported", ObservationField.AREA, Direction.ASC)
                        .createLayout(DATASET)
                        .description())
                .contains("1 of 56 states and territories has a figure of 2023.");
    }

    private static MetricPage create(String metric, ObservationField by, Direction direction) {
        return MetricPage.create(
                DATASET,
                new MapSelection(DATASET.metricLookup().require(metric), 2023, RankBy.VALUE),
                new TableSort(by, direction),
                TestLinks.NEWEST);
    }
}
