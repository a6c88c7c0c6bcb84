package org.clearinghouse.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.dataset.Source;
import org.clearinghouse.query.ObservationFilterBuilder;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;

class FileScopeTest {
    private static final Dataset DATASET = Histories.bundled();

    @Test
    void aFileOfAStateHasItsMetricsAndSourcesOnly() {
        FileScope scope = FileScope.create(
                new TableRequest(DATASET, selectTeamHope().areas("ME").build(), null, TableLayout.LONG));
        assertThat(scope.metrics()).extracting(Metric::getCode).containsExactly("team-hope-supported");
        assertThat(scope.sources()).extracting(Source::getCode).containsExactly("maine-2023");
    }

    @Test
    void statisticsAreNotMadeFromFiguresOfTheNation() {
        FileScope all = FileScope.createForStatistics(DATASET, selectTeamHope().build());
        assertThat(all.sources()).extracting(Source::getCode).containsExactly("maine-2023");
        assertThat(FileScope.createForStatistics(
                                DATASET, selectTeamHope().areas("US").build())
                        .metrics())
                .isEmpty();
    }

    @Test
    void coverageIsAboutMetricsWithoutFiguresToo() {
        FileScope scope = FileScope.createForCoverage(
                DATASET, selectTeamHope().areas("OH").build());
        assertThat(scope.metrics()).extracting(Metric::getCode).containsExactly("team-hope-supported");
        assertThat(scope.sources()).isEmpty();
    }

    @Test
    void everythingHasTheMetricsInTheOrderOfTheCatalogue() {
        assertThat(FileScope.createForCoverage(DATASET, null).metrics()).isEqualTo(DATASET.metrics());
    }

    private static ObservationFilterBuilder selectTeamHope() {
        return new ObservationFilterBuilder().metrics("team-hope-supported");
    }
}
