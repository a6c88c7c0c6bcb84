package org.clearinghouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.support.FigureCsv;
import org.clearinghouse.support.Histories;
import org.clearinghouse.web.BarChart.Bar;
import org.junit.jupiter.api.Test;

class BarChartTest {
    private static final String METRIC = "team-hope-supported";

    @Test
    void hasABarForEachYearAndScalesThemToTheLargestFigure() {
        BarChart chart = createChart("VT,2019,%s,50,50,exact", "VT,2020,%s,100,100,exact");
        assertThat(chart.bars()).extracting(Bar::year).containsExactly(2019, 2020);
        assertThat(chart.bars()).extracting(Bar::height).containsExactly(70, 140);
        assertThat(chart.hasSeveralYears()).isTrue();
    }

    @Test
    void aYearWithoutAFigureHasNoBar() {
        BarChart chart = createChart("VT,2019,%s,5,5,exact", "VT,2021,%s,10,10,exact");
        Bar gap = chart.bars().get(1);
        assertThat(gap.year()).isEqualTo(2020);
        assertThat(gap.figure()).isNull();
        assertThat(gap.height()).isZero();
        assertThat(chart.hasGaps()).isTrue();
    }

    @Test
    void manyYearsShareTheWidthAndOnlySomeAreLabelled() {
        Dataset dataset = Histories.complete();
        BarChart chart =
                BarChart.create(dataset.nation(), dataset.metricLookup().require("cybertipline-reports"));
        assertThat(chart.bars()).hasSize(27);
        assertThat(chart.width()).isLessThanOrEqualTo(1000);
        assertThat(chart.bars())
                .filteredOn(Bar::labelled)
                .extracting(Bar::year)
                .startsWith(2000)
                .endsWith(2021, 2024);
        assertThat(chart.bars())
                .filteredOn(Bar::isBreaking)
                .extracting(Bar::year)
                .containsExactly(2024);
        assertThat(chart.bars()).allSatisfy(bar -> assertThat(bar.width()).isBetween(20, 76));
    }

    @Test
    void fewYearsFillTheWholeWidth() {
        BarChart chart = createChart("VT,2019,%s,50,50,exact", "VT,2020,%s,100,100,exact");
        assertThat(chart.width()).isEqualTo(500);
        assertThat(chart.bars()).extracting(Bar::middle).containsExactly(125, 375);
    }

    @Test
    void theYearsOfAGivenAxisAreInTheSamePlacesInEveryChart() {
        BarChart own = createChart("VT,2019,%s,50,50,exact", "VT,2021,%s,100,100,exact");
        BarChart chart = BarChart.create(own.area(), own.metric(), new YearAxis(2015, 2024));
        assertThat(chart.bars()).extracting(Bar::year).startsWith(2015).endsWith(2024);
        assertThat(chart.bars())
                .filteredOn(bar -> bar.figure() != null)
                .extracting(Bar::middle)
                .containsExactly(450, 650);
        assertThat(chart.hasSeveralYears()).isTrue();
    }

    @Test
    void oneFigureOnALongAxisIsNoSeries() {
        BarChart own = createChart("VT,2019,%s,50,50,exact");
        assertThat(BarChart.create(own.area(), own.metric(), new YearAxis(2015, 2024))
                        .hasSeveralYears())
                .isFalse();
    }

    @Test
    void newestFiguresOnANarrowAxisHaveTheirValues() {
        BarChart own = createChart("VT,2020,%s,50,50,exact", "VT,2021,%s,100,100,exact");
        BarChart chart = BarChart.create(own.area(), own.metric(), new YearAxis(1998, 2024));
        assertThat(chart.bars()).filteredOn(Bar::valued).extracting(Bar::year).containsExactly(2021);
    }

    @Test
    void smallFiguresStayVisible() {
        BarChart chart = createChart("VT,2019,%s,1,1,exact", "VT,2020,%s,1000000,1000000,exact");
        assertThat(chart.bars().get(0).height()).isEqualTo(1);
    }

    @Test
    void zeroHasNoHeight() {
        BarChart chart = createChart("VT,2019,%s,0,0,exact", "VT,2020,%s,0,0,exact");
        assertThat(chart.bars()).extracting(Bar::height).containsExactly(0, 0);
    }

    @Test
    void barsStandOnTheBaselineInTheMiddleOfTheirColumns() {
        Bar bar = createChart("VT,2019,%s,50,50,exact", "VT,2020,%s,100,100,exact")
                .bars()
                .get(1);
        assertThat(bar.y() + bar.height()).isEqualTo(190);
        assertThat(bar.middle()).isEqualTo(375);
    }

    @Test
    void isEmptyWithoutFigures() {
        Dataset dataset = Histories.bundled();
        BarChart chart = BarChart.create(
                dataset.stateLookup().require("DC"), dataset.metricLookup().require(METRIC));
        assertThat(chart.bars()).isEmpty();
        assertThat(chart.hasSeveralYears()).isFalse();
        assertThat(chart.width()).isEqualTo(500);
    }

    private static BarChart createChart(String... rows) {
        String document = FigureCsv.create(rows).replace("%s", METRIC);
        Dataset dataset =
                Histories.bundledAnd().document("sample.csv", document).dataset();
        return BarChart.create(
                dataset.stateLookup().require("VT"), dataset.metricLookup().require(METRIC));
    }
}
