package org.clearinghouse.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.clearinghouse.dataset.Area;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.query.RankBy;
import org.clearinghouse.support.FigureCsv;
import org.clearinghouse.support.Histories;
import org.clearinghouse.support.TestLinks;
import org.junit.jupiter.api.Test;

class ComparePanelTest {
    private static final Dataset DATASET = Histories.complete();
    private static final String BY_LOCATION = "cybertipline-reports-by-location";

    @Test
    void oneYearIsShownAsDotsTheLargestFirst() {
        ComparePanel panel = create(DATASET, null, BY_LOCATION, "OH", "IN", "KY");
        assertThat(panel.lines()).isNull();
        assertThat(panel.dots().rows())
                .extracting(row -> row.series().name() + " " + row.point().text())
                .containsExactly("Indiana 313.09", "Kentucky 277.88", "Ohio 222.76");
        assertThat(panel.title()).endsWith(" per 100,000 residents, 2023");
    }

    @Test
    void forTheNationTheStatesTogetherStand() {
        ComparePanel panel = create(DATASET, null, BY_LOCATION, "OH", "US");
        assertThat(panel.dots().rows())
                .extracting(row -> row.series().name())
                .containsExactly("States together", "Ohio");
        assertThat(panel.nationApart()).isFalse();
    }

    @Test
    void theNationsNumberIsInTheTableOnly() {
        ComparePanel panel = create(DATASET, RankBy.VALUE, BY_LOCATION, "PR", "US");
        assertThat(panel.nationApart()).isTrue();
        assertThat(panel.lines().lines()).extracting(line -> line.label()).containsExactly("Puerto Rico");
        assertThat(panel.rows()).anyMatch(row -> row.area().getCode().equals("US") && row.figure() != null);
    }

    @Test
    void severalYearsAreLinesThatAGapInterrupts() {
        Dataset dataset = new Histories()
                .document(
                        "sample.csv",
                        FigureCsv.create(
                                "VT,2019,missing-cases,100,100,exact",
                                "VT,2020,missing-cases,110,110,exact",
                                "VT,2022,missing-cases,90,90,exact",
                                "NH,2022,missing-cases,9,9,exact"))
                .dataset();
        ComparePanel panel = create(dataset, null, "missing-cases", "VT", "NH");
        assertThat(panel.dots()).isNull();
        assertThat(panel.lines().lines()).singleElement().satisfies(line -> {
            assertThat(line.path()).matches("M[^ML]+L[^ML]+M[^ML]+");
            assertThat(line.points()).hasSize(3);
        });
    }

    @Test
    void smallCountsAreInTheTableOnly() {
        ComparePanel panel = create(DATASET, RankBy.VALUE, "family-advocacy-connected", "ME");
        assertThat(panel.hasPicture()).isFalse();
        assertThat(panel.rows()).anyMatch(row -> row.figure().isSmall());
    }

    @Test
    void areasWithoutARateAreNamed() {
        ComparePanel panel = create(DATASET, null, BY_LOCATION, "PR", "GU", "VI");
        assertThat(panel.absentNames()).isEqualTo("Guam, U.S. Virgin Islands");
        assertThat(panel.hasStatesTogether()).isFalse();
    }

    @Test
    void namesOfLinesDoNotOverlap() {
        String[] areas = DATASET.states().stream()
                .limit(CompareSelection.MAX_AREAS)
                .map(state -> state.getCode())
                .toArray(String[]::new);
        Dataset dataset = new Histories()
                .document(
                        "sample.csv",
                        FigureCsv.create(Arrays.stream(areas)
                                .flatMap(area -> List.of(2020, 2021).stream()
                                        .map(year -> area + "," + year + ",missing-cases,100,100,exact"))
                                .toArray(String[]::new)))
                .dataset();
        List<Integer> places = create(dataset, RankBy.VALUE, "missing-cases", areas).lines().lines().stream()
                .map(line -> line.labelY())
                .toList();
        for (int i = 1; i < places.size(); i++) {
            assertThat(places.get(i) - places.get(i - 1)).isGreaterThanOrEqualTo(14);
        }
        assertThat(places.get(0)).isPositive();
    }

    @Test
    void tooManyAreasAreRefused() {
        List<Area> all = DATASET.areas();
        assertThatThrownBy(() -> CompareSelection.resolve(DATASET, all, null, null, null))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("areas: 57 are too many to compare in a picture; give 12 at most.");
    }

    @Test
    void theAddressHasEverything() {
        CompareSelection selection = CompareSelection.resolve(
                DATASET,
                List.of(DATASET.areaLookup().require("ME"), DATASET.nation(), DATASET.nation()),
                null,
                List.of(2023, 2021),
                RankBy.VALUE);
        PageLayout layout = ComparePage.create(selection, TestLinks.NEWEST).createLayout();
        assertThat(layout.newest())
                .isEqualTo("/compare?areas=ME,US&metrics=" + BY_LOCATION + "&years=2021,2023&by=VALUE");
        assertThat(layout.csv())
                .isEqualTo("/observations.csv?areas=ME,US&metrics=" + BY_LOCATION + "&years=2021,2023&bom=true");
        assertThat(layout.heading()).isEqualTo("Maine, United States");
    }

    private static ComparePanel create(Dataset dataset, RankBy by, String metric, String... areas) {
        return ComparePanel.create(
                CompareSelection.resolve(
                        dataset,
                        Arrays.stream(areas).map(dataset.areaLookup()::require).toList(),
                        List.of(dataset.metricLookup().require(metric)),
                        null,
                        by),
                dataset.metricLookup().require(metric));
    }
}
