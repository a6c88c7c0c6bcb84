package org.clearinghouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearinghouse.dataset.Area;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.support.Histories;
import org.clearinghouse.support.TestLinks;
import org.junit.jupiter.api.Test;

class AreaPageTest {
    private static final Dataset DATASET = Histories.bundled();

    @Test
    void hasOnlyProgramsAndMetricsWithFigures() {
        AreaPage page = create("OH");
        assertThat(page.programs()).singleElement().satisfies(program -> assertThat(program.series())
                .singleElement()
                .extracting(series -> series.metric().getCode())
                .isEqualTo("cybertipline-reports-by-location"));
    }

    @Test
    void everyMetricOfTheAreaHasFiguresOrIsMissing() {
        Area maine = DATASET.areaLookup().require("ME");
        AreaPage page = AreaPage.create(maine);
        int present = page.programs().stream()
                .mapToInt(program -> program.series().size())
                .sum();
        assertThat(present + page.missing().size()).isEqualTo((int) DATASET.metrics().stream()
                .filter(metric -> metric.isPublishedFor(maine))
                .count());
    }

    @Test
    void aProgramBeginsWithTheFigureThatHasAPlaceAmongTheStates() {
        AreaPage page = AreaPage.create(Histories.complete().areaLookup().require("ME"));
        assertThat(page.programs().get(0).series())
                .extracting(series -> series.metric().getCode())
                .containsExactly("cybertipline-reports-by-location", "cybertipline-reports-to-law-enforcement");
    }

    @Test
    void allChartsHaveTheSameYears() {
        List<List<Integer>> axes = AreaPage.create(Histories.complete().nation()).programs().stream()
                .flatMap(program -> program.series().stream())
                .filter(series -> series.chart().hasSeveralYears())
                .map(series ->
                        series.chart().bars().stream().map(YearChart.Bar::year).toList())
                .toList();
        assertThat(axes).hasSizeGreaterThan(1).allMatch(axes.get(0)::equals);
    }

    @Test
    void hasTheNewestPopulation() {
        assertThat(create("ME").population().year())
                .isEqualTo(DATASET.years().stream()
                        .filter(year -> DATASET.areaLookup()
                                .require("ME")
                                .findPopulation(year)
                                .isPresent())
                        .max(Integer::compare)
                        .orElseThrow());
    }

    @Test
    void namesTheAreaInItsLinks() {
        assertThat(create("ME").createLayout(TestLinks.NEWEST)).satisfies(layout -> {
            assertThat(layout.newest()).isEqualTo("/state/ME");
            assertThat(layout.csv()).isEqualTo("/observations.csv?areas=ME&bom=true");
            assertThat(layout.workbook()).isEqualTo("/observations.xlsx?areas=ME");
            assertThat(layout.chart()).isNull();
        });
        assertThat(create("US").createLayout(TestLinks.NEWEST).newest()).isEqualTo("/nation");
    }

    private static AreaPage create(String area) {
        return AreaPage.create(DATASET.areaLookup().require(area));
    }
}
