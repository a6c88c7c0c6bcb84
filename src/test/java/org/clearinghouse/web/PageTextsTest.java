package org.clearinghouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.model.ObservationKey;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;

class PageTextsTest {
    private static final Dataset DATASET = Histories.complete();

    @Test
    void aFigureHasItsQualifierUnitAndYear() {
        assertThat(PageTexts.describe(find("US", "trafficking-reports", 2023)))
                .endsWith(": more than 18,400 reports (2023)");
        assertThat(PageTexts.describe(find("ME", "team-hope-supported", 2023)))
                .endsWith(": 12 survivors and families (2023)");
    }

    @Test
    void oneStateHasAndSeveralHave() {
        assertThat(PageTexts.countStates(1, 56, 2023))
                .isEqualTo("1 of 56 states and territories has a figure of 2023.");
        assertThat(PageTexts.countStates(55, 56, 2023)).contains(" have a figure");
    }

    @Test
    void smallCountsAndContradictionsAreMarked() {
        assertThat(PageTexts.describe(find("ME", "family-advocacy-connected", 2023)))
                .endsWith(" (2023, too small to compare)");
        assertThat(PageTexts.describe(find("US", "missing-cases", 2020)))
                .endsWith(" (2020, its sources contradict each other)");
    }

    @Test
    void countsHaveSingularAndPlural() {
        assertThat(PageTexts.count(1, "figure")).isEqualTo("1 figure");
        assertThat(PageTexts.count(2, "child")).isEqualTo("2 children");
    }

    private static Observation find(String area, String metric, int year) {
        return DATASET.findObservation(new ObservationKey(area, metric, year)).orElseThrow();
    }
}
