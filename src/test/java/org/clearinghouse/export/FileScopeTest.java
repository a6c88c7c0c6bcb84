package org.clearinghouse.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.dataset.Source;
import org.clearinghouse.query.ObservationFilter;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;

class FileScopeTest {
    private static final Dataset DATASET = Histories.bundled();

    @Test
    void aFileOfAStateHasItsMetricsAndSourcesOnly() {
        FileScope scope =
                FileScope.create(new TableRequest(DATASET, selectTeamHope(List.of("ME")), null, TableLayout.LONG));
        assertThat(scope.metrics()).extracting(Metric::getCode).containsExactly("team-hope-supported");
        assertThat(scope.sources()).extracting(Source::getCode).containsExactly("maine-2023");
    }

    @Test
    void statisticsAreNotMadeFromFiguresOfTheNation() {
        FileScope all = FileScope.createForStatistics(DATASET, selectTeamHope(null));
        assertThat(all.sources()).extracting(Source::getCode).containsExactly("maine-2023");
        assertThat(FileScope.createForStatistics(DATASET, selectTeamHope(List.of("US")))
                        .metrics())
                .isEmpty();
    }

    @Test
    void coverageIsAboutMetricsWithoutFiguresToo() {
        FileScope scope = FileScope.createForCoverage(DATASET, selectTeamHope(List.of("OH")));
        assertThat(scope.metrics()).extracting(Metric::getCode).containsExactly("team-hope-supported");
        assertThat(scope.sources()).isEmpty();
    }

    @Test
    void everythingHasTheMetricsInTheOrderOfTheCatalogue() {
        assertThat(FileScope.createForCoverage(DATASET, null).metrics()).isEqualTo(DATASET.metrics());
    }

    private static ObservationFilter selectTeamHope(List<String> areas) {
        return new ObservationFilter(
                areas,
                null,
                null,
                null,
                null,
                List.of("team-hope-supported"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
