package org.clearinghouse.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.clearinghouse.dataset.history.History.CitationRow;
import org.clearinghouse.dataset.history.History.ObservationRow;
import org.clearinghouse.model.Qualifier;
import org.clearinghouse.support.Histories;
import org.clearinghouse.support.HistoryRows;
import org.junit.jupiter.api.Test;

class ObservationAssemblerTest {
    private static final CitationRow EXACT = citation("a", "36210", Qualifier.EXACT);
    private static final CitationRow AGREEING = citation("b", "36000", Qualifier.MORE_THAN);
    private static final CitationRow CONTRADICTING = citation("c", "40000", Qualifier.EXACT);

    @Test
    void theDecidingCitationComesFirst() {
        assertThat(build(HistoryRows.observation("b", "OH", 1, null), EXACT, AGREEING)
                        .getPrinted())
                .isEqualTo("36000");
        assertThat(build(HistoryRows.observation("a", "OH", 1, null), AGREEING, EXACT)
                        .getPrinted())
                .isEqualTo("36210");
    }

    @Test
    void citationsThatOverlapAgree() {
        Observation observation = build(HistoryRows.observation("a", "OH", 1, null), EXACT, AGREEING);
        assertThat(observation.isDisputed()).isFalse();
        assertThat(observation.getCitations()).allMatch(Citation::isAgrees);
    }

    @Test
    void citationsThatDoNotOverlapAreDisputed() {
        Observation observation = build(HistoryRows.observation("a", "OH", 1, null), EXACT, CONTRADICTING);
        assertThat(observation.isDisputed()).isTrue();
        assertThat(observation.getCitations()).extracting(Citation::isAgrees).containsExactly(true, false);
        assertThat(observation.getNotes()).containsExactly("Its sources contradict each other; see all citations.");
    }

    @Test
    void linksCitationsToTheObservation() {
        Observation observation = build(HistoryRows.observation("a", "OH", 1, null), EXACT, AGREEING);
        assertThat(observation.getCitations())
                .extracting(Citation::getObservation)
                .containsOnly(observation);
        assertThat(observation.getCitations().get(0).getSource().getCitations()).hasSize(2);
    }

    private static CitationRow citation(String document, String value, Qualifier qualifier) {
        return HistoryRows.citation(document, 1, "OH", value, qualifier, 1, null);
    }

    private static Observation build(ObservationRow row, CitationRow... citations) {
        Dataset dataset = Histories.bundled();
        Source sheet = new Source("Source:sheet", HistoryRows.source("sheet", 1), null);
        return new ObservationAssembler(Map.of("sheet", sheet), Map.of())
                .build(
                        dataset.stateLookup().require("OH"),
                        dataset.metricLookup().require(HistoryRows.METRIC),
                        row,
                        List.of(citations));
    }
}
