package org.clearinghouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.support.FigureCsv;
import org.clearinghouse.support.Histories;
import org.clearinghouse.web.YearChart.Bar;
import org.junit.jupiter.api.Test;

class YearChartTest {
    private static final String METRIC = "team-hope-supported";

    @Test
    void hasABarForEachYearAndScalesThemToTheLargestFigure() {
        YearChart chart = createChart("VT,2019,%s,50,50,exact", "VT,2020,%s,100,100,exact");
        assertThat(chart.bars()).extracting(Bar::year).containsExactly(2019, 2020);
        assertThat(chart.bars()).extracting(Bar::height).containsExactly(70, 140);
        assertThat(chart.hasSeveralYears()).isTrue();
    }

    @Test
    void tabReachesThePointsOfTheOnlyChartOfAPage() {
        Dataset dataset = Histories.complete();
        assertThat(YearChart.create(dataset.nation(), dataset.metricLookup().require("missing-cases"))
                        .tabIndex())
                .isZero();
        assertThat(AreaPage.create(dataset.nation())
                        .programs()
                        .get(0)
                        .series()
                        .get(0)
                        .chart()
                        .tabIndex())
                .isEqualTo(-1);
    }

    @Test
    void aYearWithoutAFigureHasNoBar() {
        YearChart chart = createChart("VT,2019,%s,5,5,exact", "VT,2021,%s,10,10,exact");
        Bar gap = chart.bars().get(1);
        assertThat(gap.year()).isEqualTo(2020);
        assertThat(gap.figure()).isNull();
        assertThat(gap.height()).isZero();
        assertThat(chart.hasGaps()).isTrue();
    }

    @Test
    void manyYearsShareTheWidthAndOnlySomeAreLabelled() {
        Dataset dataset = Histories.complete();
        YearChart chart =
                YearChart.create(dataset.nation(), dataset.metricLookup().require("cybertipline-reports"));
        assertThat(chart.bars()).hasSize(27);
        assertThat(chart.width()).isLessThanOrEqualTo(520);
        assertThat(chart.bars())
                .filteredOn(Bar::labelled)
                .extracting(Bar::year)
                .containsExactly(2000, 2006, 2012, 2018, 2024);
        assertThat(chart.bars())
                .filteredOn(Bar::isBreaking)
                .extracting(Bar::year)
                .containsExactly(2024);
        assertThat(chart.bars()).allSatisfy(bar -> assertThat(bar.width()).isBetween(14, 76));
    }

    @Test
    void fewYearsFillTheWholeWidth() {
        YearChart chart = createChart("VT,2019,%s,50,50,exact", "VT,2020,%s,100,100,exact");
        assertThat(chart.width()).isEqualTo(500);
        assertThat(chart.bars()).extracting(Bar::middle).containsExactly(125, 375);
    }

    @Test
    void theYearsOfAGivenAxisAreInTheSamePlacesInEveryChart() {
        YearChart own = createChart("VT,2019,%s,50,50,exact", "VT,2021,%s,100,100,exact");
        YearChart chart = YearChart.create(own.area(), own.metric(), new YearAxis(2015, 2024));
        assertThat(chart.bars()).extracting(Bar::year).startsWith(2015).endsWith(2024);
        assertThat(chart.bars())
                .filteredOn(bar -> bar.figure() != null)
                .extracting(Bar::middle)
                .containsExactly(233, 337);
        assertThat(chart.hasSeveralYears()).isTrue();
    }

    @Test
    void moreThanThreeFiguresAreALineThatGapsInterrupt() {
        YearChart chart = createChart(
                "VT,2018,%s,40,40,exact",
                "VT,2019,%s,50,50,exact", "VT,2021,%s,100,100,exact", "VT,2022,%s,90,90,exact");
        assertThat(chart.isLine()).isTrue();
        assertThat(chart.path()).matches("M[^ML]+L[^ML]+M[^ML]+L[^ML]+");
        assertThat(createChart("VT,2018,%s,40,40,exact", "VT,2019,%s,50,50,exact", "VT,2021,%s,100,100,exact")
                        .isLine())
                .isFalse();
    }

    @Test
    void aLineIsInterruptedWhereTheWayOfCountingChanged() {
        Dataset dataset = Histories.complete();
        YearChart chart =
                YearChart.create(dataset.nation(), dataset.metricLookup().require("cybertipline-reports"));
        assertThat(chart.path()).matches("M[^M]+M[^ML]+");
    }

    @Test
    void valuesAtTheEndsStayWithinTheChart() {
        Dataset dataset = Histories.complete();
        YearChart chart =
                YearChart.create(dataset.nation(), dataset.metricLookup().require("cybertipline-reports"));
        Bar last = chart.bars().get(chart.bars().size() - 1);
        assertThat(chart.yearAnchor(last)).isEqualTo("end");
        assertThat(chart.valueX(last)).isEqualTo(chart.width());
        assertThat(chart.yearAnchor(chart.bars().get(0))).isEqualTo("start");
        assertThat(chart.yearAnchor(chart.bars().get(13))).isEqualTo("middle");
    }

    @Test
    void valuesStandWhereTheLineDoesNotPass() {
        YearChart chart = createChart(
                "VT,2018,%s,20,20,exact",
                "VT,2019,%s,60,60,exact",
                "VT,2020,%s,100,100,exact",
                "VT,2021,%s,60,60,exact",
                "VT,2022,%s,40,40,exact",
                "VT,2023,%s,90,90,exact",
                "VT,2024,%s,50,50,exact");
        assertThat(chart.bars())
                .extracting(chart::valueAnchor)
                .containsExactly("start", "end", "middle", "start", "middle", "middle", "end");
        assertThat(chart.bars())
                .extracting(bar -> chart.valueY(bar) > bar.y())
                .containsExactly(false, false, false, false, true, false, true);
        Bar rising = chart.bars().get(1);
        Bar falling = chart.bars().get(3);
        assertThat(chart.valueX(rising)).isLessThan(rising.middle());
        assertThat(chart.valueX(falling)).isGreaterThan(falling.middle());
    }

    @Test
    void noValueStandsBelowTheAxis() {
        YearChart chart = createChart(
                "VT,2018,%s,1000,1000,exact",
                "VT,2019,%s,10,10,exact", "VT,2020,%s,900,900,exact", "VT,2021,%s,950,950,exact");
        assertThat(chart.bars()).allMatch(bar -> chart.valueY(bar) < chart.base());
    }

    @Test
    void oneFigureOnALongAxisIsNoSeries() {
        YearChart own = createChart("VT,2019,%s,50,50,exact");
        assertThat(YearChart.create(own.area(), own.metric(), new YearAxis(2015, 2024))
                        .hasSeveralYears())
                .isFalse();
    }

    @Test
    void newestFiguresOnANarrowAxisHaveTheirValues() {
        YearChart own = createChart("VT,2020,%s,50,50,exact", "VT,2021,%s,100,100,exact");
        YearChart chart = YearChart.create(own.area(), own.metric(), new YearAxis(1998, 2024));
        assertThat(chart.bars()).filteredOn(Bar::valued).extracting(Bar::year).containsExactly(2021);
    }

    @Test
    void smallFiguresStayVisible() {
        YearChart chart = createChart("VT,2019,%s,1,1,exact", "VT,2020,%s,1000000,1000000,exact");
        assertThat(chart.bars().get(0).height()).isEqualTo(1);
    }

    @Test
    void zeroHasNoHeight() {
        YearChart chart = createChart("VT,2019,%s,0,0,exact", "VT,2020,%s,0,0,exact");
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
        YearChart chart = YearChart.create(
                dataset.stateLookup().require("DC"), dataset.metricLookup().require(METRIC));
        assertThat(chart.bars()).isEmpty();
        assertThat(chart.hasSeveralYears()).isFalse();
        assertThat(chart.width()).isEqualTo(500);
    }

    private static YearChart createChart(String... rows) {
        String document = FigureCsv.create(rows).replace("%s", METRIC);
        Dataset dataset =
                Histories.bundledAnd().document("sample.csv", document).dataset();
        return YearChart.create(
                dataset.stateLookup().require("VT"), dataset.metricLookup().require(METRIC));
    }
}
