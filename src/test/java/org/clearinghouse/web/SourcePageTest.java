package org.clearinghouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import org.clearinghouse.dataset.Citation;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.support.Histories;
import org.clearinghouse.support.TestLinks;
import org.junit.jupiter.api.Test;

class SourcePageTest {
    private static final Dataset DATASET = Histories.complete();

    @Test
    void listsEveryFigureOfTheSourceByAreaMetricAndYear() {
        SourcePage page = SourcePage.create(DATASET.sourceLookup().require("maine-2023"));
        assertThat(page.citations())
                .hasSize(20)
                .isSortedAccordingTo(Comparator.comparing(
                        (Citation each) -> each.getObservation().getArea().position()));
        assertThat(page.createLayout(DATASET, TestLinks.NEWEST)).satisfies(layout -> {
            assertThat(layout.heading()).isEqualTo("Maine Data (maine-2023)");
            assertThat(layout.csv()).isEqualTo("/observations.csv?sources=maine-2023&bom=true");
            assertThat(layout.description()).contains("20 figures read from it");
        });
    }

    @Test
    void countsWhatOtherSourcesContradict() {
        long disagreeing = DATASET.sources().stream()
                .map(SourcePage::create)
                .mapToLong(SourcePage::disagreeing)
                .sum();
        assertThat(disagreeing)
                .isEqualTo(DATASET.observations().stream()
                        .flatMap(figure -> figure.getCitations().stream())
                        .filter(citation -> !citation.isAgrees())
                        .count())
                .isPositive();
    }
}
