package org.clearinghouse.dataset.history;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.clearinghouse.dataset.history.History.CitationRow;
import org.clearinghouse.dataset.history.History.DocumentRow;
import org.clearinghouse.dataset.history.History.ObservationRow;
import org.clearinghouse.dataset.history.History.RetractionRow;
import org.clearinghouse.dataset.history.History.SourceRow;
import org.clearinghouse.dataset.history.History.VersionRow;
import org.clearinghouse.support.HistoryRows;
import org.junit.jupiter.api.Test;

class IntegrityCheckerTest {
    private static final String MISSING = "which does not exist";

    private final List<VersionRow> versions =
            new ArrayList<>(List.of(HistoryRows.version(1), HistoryRows.version(2), HistoryRows.version(3)));
    private final List<SourceRow> sources = new ArrayList<>(List.of(HistoryRows.source("sheet", 1)));
    private final List<RetractionRow> retractions = new ArrayList<>();
    private final List<DocumentRow> documents =
            new ArrayList<>(List.of(HistoryRows.document("a", 1, 2), HistoryRows.document("b", 2, null)));
    private final List<CitationRow> citations = new ArrayList<>(
            List.of(HistoryRows.citation("a", "OH", "1", 1, 2), HistoryRows.citation("b", "OH", "2", 2, null)));
    private final List<ObservationRow> observations = new ArrayList<>(
            List.of(HistoryRows.observation("a", "OH", 1, 2), HistoryRows.observation("b", "OH", 2, null)));

    @Test
    void acceptsConsistentRows() {
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void rejectsGapsBetweenVersions() {
        versions.remove(1);
        assertFlaw("version 2 is missing");
    }

    @Test
    void rejectsDuplicateCodesAndPositions() {
        sources.addAll(List.of(HistoryRows.source("sheet", 1), HistoryRows.source("sheet", 1)));
        documents.add(HistoryRows.document("b", 2, null));
        citations.add(HistoryRows.citation("b", "OH", "2", 2, null));
        assertFlaw("duplicate source sheet", "duplicate document b", "and 1 more");
    }

    @Test
    void rejectsCitationsOfUnknownDocumentsAndAreas() {
        citations.add(HistoryRows.citation("c", "XX", "3", 3, null));
        assertFlaw(
                "citation 1 of document c refers to the document c, " + MISSING, "refers to the area XX, " + MISSING);
    }

    @Test
    void rejectsRetractionsOfUnknownSources() {
        retractions.add(new RetractionRow("no-sheet", "A mistake.", 3, null));
        assertFlaw("a retraction of no-sheet refers to the source no-sheet, " + MISSING);
    }

    @Test
    void rejectsPeriodsThatEndBeforeTheyBegin() {
        sources.add(HistoryRows.source("later", 4));
        documents.add(HistoryRows.document("c", 3, 2));
        assertFlaw(
                "source later has an invalid period, from version 4",
                "document c has an invalid period, from version 3 to 2");
    }

    @Test
    void rejectsNegativeValues() {
        citations.set(1, HistoryRows.citation("b", "OH", "-2", 2, null));
        assertFlaw("citation 1 of document b is invalid: printed \"-2\", value -2, qualifier EXACT");
    }

    @Test
    void rejectsObservationsOfUnknownVersions() {
        observations.set(1, HistoryRows.observation("b", "OH", 4, null));
        assertFlaw("observation OH:missing-cases:2023 of version 4 has an invalid period, from version 4 to null");
    }

    @Test
    void rejectsAHistoryWithoutVersions() {
        versions.clear();
        assertThatThrownBy(this::check)
                .isInstanceOf(DataIntegrityException.class)
                .hasMessageContaining("there is no version");
    }

    @Test
    void rejectsObservationsWithoutCitation() {
        citations.remove(1);
        assertFlaw("observation OH:missing-cases:2023 of version 2 rests on citation 1 of document b, " + MISSING);
    }

    @Test
    void rejectsObservationsThatRestOnAnotherFigure() {
        citations.set(1, HistoryRows.citation("b", "ME", "2", 2, null));
        assertFlaw(
                "observation OH:missing-cases:2023 of version 2 rests on citation 1 of document b, which is a citation of another figure");
    }

    @Test
    void rejectsObservationsThatOutliveTheirCitation() {
        citations.set(1, HistoryRows.citation("b", "OH", "2", 2, 3));
        assertFlaw("rests on citation 1 of document b, whose period is shorter");
    }

    @Test
    void rejectsOverlappingObservations() {
        citations.set(0, HistoryRows.citation("a", "OH", "1", 1, null));
        observations.set(0, HistoryRows.observation("a", "OH", 1, 3));
        assertFlaw("observation OH:missing-cases:2023 of version 2 overlaps the previous value");
    }

    @Test
    void checksTheRowsThatAnEarlierHistoryDoesNotShare() {
        History known = history();
        History later = HistoryRows.history(
                List.of(HistoryRows.version(1), HistoryRows.version(2), HistoryRows.version(3), HistoryRows.version(4)),
                List.of(),
                List.of(),
                List.of(HistoryRows.document("c", 4, null)),
                List.of(HistoryRows.citation("c", "ME", "-3", 4, null)),
                List.of(HistoryRows.observation("c", "ME", 4, null)));
        History flawed = known.merge(later);
        assertThatThrownBy(() -> IntegrityChecker.requireIntegrity(flawed, known))
                .isInstanceOf(DataIntegrityException.class)
                .hasMessageContaining("citation 1 of document c is invalid");
        assertThatCode(() -> IntegrityChecker.requireIntegrity(flawed, flawed)).doesNotThrowAnyException();
    }

    private void assertFlaw(String... words) {
        assertThatThrownBy(this::check)
                .isInstanceOf(DataIntegrityException.class)
                .hasMessageStartingWith("Version 3 cannot be served, because its rows contradict each other: ")
                .hasMessageContainingAll(words);
    }

    private void check() {
        IntegrityChecker.requireIntegrity(history());
    }

    private History history() {
        return HistoryRows.history(versions, sources, retractions, documents, citations, observations);
    }
}
