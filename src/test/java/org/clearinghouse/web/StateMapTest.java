package org.clearinghouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.query.RankBy;
import org.clearinghouse.support.FigureCsv;
import org.clearinghouse.support.Histories;
import org.clearinghouse.support.TestLinks;
import org.junit.jupiter.api.Test;

class StateMapTest {
    private static final Dataset DATASET = Histories.bundledAnd()
            .document("sample.csv", FigureCsv.create("VT,2019,missing-cases,1200,\"1,200+\",at-least"))
            .dataset();

    @Test
    void hasATileForEachStateFromNorthToSouth() {
        StateMap map = createMap("missing-cases", 2023, RankBy.VALUE);
        assertThat(map.tiles()).hasSize(56);
        assertThat(map.tiles()).extracting(Tile::y).isSorted();
    }

    @Test
    void tilesShowTheFigureAndDescribeIt() {
        Tile tile = findTile(createMap("family-advocacy-connected", 2023, RankBy.VALUE), "ME");
        assertThat(tile.shade()).isNotNull();
        assertThat(tile.number()).endsWith("*");
        assertThat(tile.label()).startsWith("Maine: ").endsWith(", under 10: too small to compare");
        assertThat(tile.href()).isEqualTo("/state/ME#family-advocacy-connected");
    }

    @Test
    void tilesWithoutAFigureHaveNoShade() {
        Tile tile = findTile(createMap("cybertipline-reports-by-location", 2023, RankBy.VALUE), "DC");
        assertThat(tile.shade()).isNull();
        assertThat(tile.number()).isEmpty();
        assertThat(tile.label()).isEqualTo("District of Columbia: no figure held");
    }

    @Test
    void inexactFiguresHaveNoRate() {
        Tile tile = findTile(createMap("missing-cases", 2019, RankBy.PER_CAPITA), "VT");
        assertThat(tile.shade()).isNull();
        assertThat(tile.label()).isEqualTo("Vermont: no rate: the number is not exact, or the population is not known");
    }

    @Test
    void ratesNameTheirBase() {
        assertThat(findTile(createMap("cybertipline-reports-by-location", 2023, RankBy.PER_CAPITA), "ME")
                        .label())
                .endsWith(" reports per 100,000 residents");
    }

    @Test
    void ratesHaveTwoDecimalsAndTheRateOfTheStatesBesideThem() {
        StateMap map = createMap("cybertipline-reports-by-location", 2023, RankBy.PER_CAPITA);
        assertThat(map.tiles())
                .filteredOn(tile -> tile.shade() != null)
                .extracting(tile -> tile.number().replace("*", ""))
                .allMatch(number -> number.matches("[\\d,]+\\.\\d\\d"))
                .anyMatch(number -> number.endsWith("0"));
        assertThat(map.combined().rate()).isEqualByComparingTo("270.84");
        assertThat(map.rest()).isEqualTo("221,921");
        assertThat(TemplateExtensions.summary(map.combined())).isEqualTo("910,349 reports of 50 states");
    }

    @Test
    void numbersHaveNoRateBesideThem() {
        StateMap map = createMap("cybertipline-reports-by-location", 2023, RankBy.VALUE);
        assertThat(map.combined()).isNull();
        assertThat(map.rest()).isNull();
    }

    @Test
    void countsStatesWithSomethingToShow() {
        StateMap map = createMap("cybertipline-reports-by-location", 2023, RankBy.VALUE);
        assertThat(map.shownCount())
                .isEqualTo(MapSelection.countStates(map.selection().metric(), 2023))
                .isLessThan(map.tiles().size());
    }

    @Test
    void aYearWithoutFiguresHasNeitherLegendNorNation() {
        StateMap map = createMap("missing-cases", 1999, RankBy.VALUE);
        assertThat(map.shownCount()).isZero();
        assertThat(map.legend()).isEmpty();
        assertThat(map.nation()).isNull();
    }

    private static StateMap createMap(String metric, int year, RankBy by) {
        return StateMap.create(
                DATASET, new MapSelection(DATASET.metricLookup().require(metric), year, by), TestLinks.NEWEST);
    }

    private static Tile findTile(StateMap map, String state) {
        return map.tiles().stream()
                .filter(tile -> tile.state().getCode().equals(state))
                .findFirst()
                .orElseThrow();
    }
}
