package org.clearinghouse.dataset.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.clearinghouse.dataset.Citation;
import org.clearinghouse.dataset.DatasetVersions;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.dataset.history.History.CitationRow;
import org.clearinghouse.dataset.history.History.ObservationRow;
import org.clearinghouse.model.Qualifier;
import org.clearinghouse.support.HistoryRows;
import org.junit.jupiter.api.Test;

class FigureFactoryTest {
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
        return DatasetVersions.of(HistoryRows.history(
                        List.of(HistoryRows.version(1)),
                        List.of(HistoryRows.source("sheet", 1)),
                        List.of(),
                        Stream.of(citations)
                                .map(citation -> HistoryRows.document(citation.document(), 1, null))
                                .toList(),
                        List.of(citations),
                        List.of(row)))
                .current()
                .observations()
                .get(0);
    }
}
