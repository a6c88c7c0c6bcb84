package org.clearinghouse.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.clearinghouse.model.Qualifier;
import org.clearinghouse.support.FigureRows;
import org.clearinghouse.support.Histories;
import org.clearinghouse.support.HistoryRows;
import org.junit.jupiter.api.Test;

class CitationTest {
    private static final Dataset DATASET = Histories.bundled();

    @Test
    void everyCitationKnowsItsObservation() {
        assertThat(DATASET.observations()).allSatisfy(observation -> assertThat(observation.getCitations())
                .isNotEmpty()
                .allSatisfy(citation -> assertThat(citation.getObservation()).isEqualTo(observation)));
    }

    @Test
    void theDecidingCitationAgreesWithItsObservation() {
        assertThat(DATASET.observations()).allSatisfy(observation -> {
            Citation deciding = observation.getCitations().get(0);
            assertThat(deciding.isAgrees()).isTrue();
            assertThat(deciding.getValue()).isEqualTo(observation.getValue());
        });
    }

    @Test
    void saysWhyAQuoteIsMissing() {
        Dataset dataset = Histories.complete();
        assertThat(dataset.observations().stream().flatMap(figure -> figure.getCitations().stream()))
                .allSatisfy(citation ->
                        assertThat(citation.getQuoteMissing() == null).isEqualTo(citation.getQuote() != null));
        assertThat(findCitation(dataset, "AL", "cybertipline-reports-by-location", 2023)
                        .getQuoteMissing())
                .isEqualTo("Only the value was transcribed, not the row of the table.");
        assertThat(findCitation(dataset, "US", "hotline-calls-to-date", 2015).getQuoteMissing())
                .isEqualTo("Only the value was transcribed, not the sentence.");
    }

    private static Citation findCitation(Dataset dataset, String area, String metric, int year) {
        return FigureRows.find(dataset, area, metric, year).getCitations().get(0);
    }

    @Test
    void aContradictingCitationDoesNotAgree() {
        assertThat(DATASET.disputed()).isNotEmpty();
        assertThat(DATASET.disputed().get(0).getCitations())
                .extracting(Citation::isAgrees)
                .contains(true, false);
    }

    @Test
    void itsIntervalContainsItsValue() {
        Dataset dataset = FigureRows.createDataset(FigureRows.moreThan("OH", 2001, "missing-cases", "1200"));
        Citation citation = FigureRows.find(dataset, "OH", "missing-cases", 2001)
                .getCitations()
                .get(0);
        assertThat(citation.getPrinted()).isEqualTo("more than 1200");
        assertThat(citation.getValue()).isEqualByComparingTo(BigDecimal.valueOf(1200));
        assertThat(HistoryRows.citation("a", 1, "OH", "1200", Qualifier.MORE_THAN, 1, null)
                        .interval()
                        .width())
                .isPositive();
    }
}
