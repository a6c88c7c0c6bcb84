package org.clearinghouse.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearinghouse.ingest.ExtractedFigures.createCitation;

import java.util.List;
import java.util.Set;
import org.clearinghouse.model.ObservationStatus;
import org.clearinghouse.model.Qualifier;
import org.clearinghouse.persistence.CitationEntity;
import org.clearinghouse.persistence.ObservationEntity;
import org.junit.jupiter.api.Test;

class ObservationReconcilerTest {
    private static final int VERSION = 5;

    private final ObservationReconciler reconciler =
            new ObservationReconciler(VERSION, Set.of("hotline-calls-to-date"));

    @Test
    void addsAnObservationForAFirstCitation() {
        CitationEntity citation = createCitation("a", "one", Qualifier.EXACT, "12");
        assertCounts(reconciler.decide(List.of(citation), List.of()), 1, 0, 0);
        assertThat(reconciler.decided()).singleElement().satisfies(observation -> {
            assertThat(observation.observationKey()).isEqualTo(citation.observationKey());
            assertThat(observation.document).isEqualTo("a");
            assertThat(observation.recorded).isEqualTo(VERSION);
            assertThat(observation.status).isEqualTo(ObservationStatus.NORMAL);
        });
    }

    @Test
    void theNarrowestCitationDecides() {
        CitationEntity wide = createCitation("a", "one", Qualifier.MORE_THAN, "1200");
        CitationEntity narrow = createCitation("b", "two", Qualifier.EXACT, "1234");
        ObservationEntity current = createObservation(wide);
        assertCounts(reconciler.decide(List.of(wide, narrow), List.of(current)), 0, 0, 1);
        assertThat(current.superseded).isEqualTo(VERSION);
        assertThat(reconciler.decided())
                .extracting(observation -> observation.document)
                .containsExactly("b");
    }

    @Test
    void marksARoundedValueAsEstimated() {
        reconciler.decide(List.of(createCitation("a", "one", Qualifier.ROUNDED, "1200")), List.of());
        assertThat(reconciler.decided())
                .extracting(observation -> observation.status)
                .containsExactly(ObservationStatus.ESTIMATED);
    }

    @Test
    void theSourceThatDecidedBeforeIsPreferredAmongEquallyNarrowOnes() {
        CitationEntity other = createCitation("a", "one", Qualifier.EXACT, "13");
        CitationEntity before = createCitation("b", "two", Qualifier.EXACT, "12");
        CitationEntity again = createCitation("c", "two", Qualifier.EXACT, "12");
        again.recorded = VERSION;
        assertCounts(reconciler.decide(List.of(other, again), List.of(createObservation(before))), 0, 1, 0);
        assertThat(reconciler.decided())
                .extracting(observation -> observation.document)
                .containsExactly("c");
    }

    @Test
    void theEarliestCitationDecidesAmongEquallyNarrowNewOnes() {
        CitationEntity later = createCitation("a", "one", Qualifier.EXACT, "13");
        later.position = 2;
        CitationEntity earlier = createCitation("a", "one", Qualifier.EXACT, "12");
        reconciler.decide(List.of(later, earlier), List.of());
        assertThat(reconciler.decided())
                .extracting(observation -> observation.position)
                .containsExactly(1);
    }

    @Test
    void theLatestRunningTotalDecidesEvenIfItIsLessExact() {
        CitationEntity earlier = createRunningTotal("a", Qualifier.EXACT, "4096795");
        CitationEntity latest = createRunningTotal("b", Qualifier.MORE_THAN, "4200000");
        CitationEntity exact = createRunningTotal("c", Qualifier.EXACT, "4212345");
        reconciler.decide(List.of(earlier, latest, exact), List.of());
        assertThat(reconciler.decided())
                .extracting(observation -> observation.document)
                .containsExactly("c");
    }

    @Test
    void leavesAnObservationWhoseCitationStillDecides() {
        CitationEntity before = createCitation("a", "one", Qualifier.EXACT, "12");
        CitationEntity other = createCitation("b", "two", Qualifier.EXACT, "13");
        ObservationEntity current = createObservation(before);
        assertCounts(reconciler.decide(List.of(before, other), List.of(current)), 0, 1, 0);
        assertThat(current.superseded).isNull();
        assertThat(reconciler.decided()).isEmpty();
    }

    @Test
    void endsAnObservationWithoutCitationsAndCountsItAsRevised() {
        ObservationEntity current = createObservation(createCitation("a", "one", Qualifier.EXACT, "12"));
        assertCounts(reconciler.decide(List.of(), List.of(current)), 0, 0, 1);
        assertThat(current.superseded).isEqualTo(VERSION);
        assertThat(reconciler.decided()).isEmpty();
    }

    private static CitationEntity createRunningTotal(String document, Qualifier qualifier, String printed) {
        CitationEntity citation = createCitation(document, document, qualifier, printed);
        citation.metric = "hotline-calls-to-date";
        return citation;
    }

    private static void assertCounts(ObservationReconciler.Result result, int added, int confirmed, int revised) {
        assertThat(List.of(result.added(), result.confirmed(), result.revised()))
                .containsExactly(added, confirmed, revised);
    }

    private static ObservationEntity createObservation(CitationEntity citation) {
        ObservationEntity observation = new ObservationEntity();
        observation.area = citation.area;
        observation.metric = citation.metric;
        observation.year = citation.year;
        observation.citation = citation;
        return observation;
    }
}
