package org.clearinghouse.dataset.history;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.clearinghouse.dataset.history.History.CitationRow;
import org.clearinghouse.dataset.history.History.DocumentRow;
import org.clearinghouse.dataset.history.History.ObservationRow;
import org.clearinghouse.dataset.history.History.RetractionRow;
import org.clearinghouse.dataset.history.History.SourceRow;
import org.clearinghouse.dataset.history.History.VersionRow;
import org.clearinghouse.model.CitationKind;
import org.clearinghouse.model.DocumentForm;
import org.clearinghouse.model.ObservationStatus;
import org.clearinghouse.model.Qualifier;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;

class IntegrityCheckerTest {
    private static final String MISSING = "which is not there";

    private final List<VersionRow> versions = new ArrayList<>(List.of(version(1), version(2), version(3)));
    private final List<SourceRow> sources = new ArrayList<>(List.of(source("sheet", 1)));
    private final List<RetractionRow> retractions = new ArrayList<>();
    private final List<DocumentRow> documents = new ArrayList<>(List.of(document("a", 1, 2), document("b", 2, null)));
    private final List<CitationRow> citations =
            new ArrayList<>(List.of(citation("a", "OH", "1", 1, 2), citation("b", "OH", "2", 2, null)));
    private final List<ObservationRow> observations =
            new ArrayList<>(List.of(observation("a", "OH", 1, 2), observation("b", "OH", 2, null)));

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
        sources.addAll(List.of(source("sheet", 1), source("sheet", 1)));
        documents.add(document("b", 2, null));
        citations.add(citation("b", "OH", "2", 2, null));
        assertFlaw("there are two of source sheet", "there are two of document b", "and 1 more");
    }

    @Test
    void rejectsCitationsOfUnknownDocumentsAndAreas() {
        citations.add(citation("c", "XX", "3", 3, null));
        assertFlaw("citation 1 of document c names the document c, " + MISSING, "names the area XX, " + MISSING);
    }

    @Test
    void rejectsRetractionsOfUnknownSources() {
        retractions.add(new RetractionRow("no-sheet", "A mistake.", 3, null));
        assertFlaw("a retraction of no-sheet names the source no-sheet, " + MISSING);
    }

    @Test
    void rejectsPeriodsThatEndBeforeTheyBegin() {
        sources.add(source("later", 4));
        documents.add(document("c", 3, 2));
        assertFlaw("source later holds from version 4", "document c holds from version 3 to 2");
    }

    @Test
    void rejectsNegativeValues() {
        citations.set(1, citation("b", "OH", "-2", 2, null));
        assertFlaw("citation 1 of document b says \"printed\", value -2, qualifier EXACT");
    }

    @Test
    void rejectsObservationsOfUnknownVersions() {
        observations.set(1, observation("b", "OH", 4, null));
        assertFlaw("observation OH:missing-cases:2023 of version 4 holds from version 4 to null");
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
        citations.set(1, citation("b", "ME", "2", 2, null));
        assertFlaw(
                "observation OH:missing-cases:2023 of version 2 rests on citation 1 of document b, which is of another figure");
    }

    @Test
    void rejectsObservationsThatOutliveTheirCitation() {
        citations.set(1, citation("b", "OH", "2", 2, 3));
        assertFlaw("rests on citation 1 of document b, which does not hold as long");
    }

    @Test
    void rejectsOverlappingObservations() {
        citations.set(0, citation("a", "OH", "1", 1, null));
        observations.set(0, observation("a", "OH", 1, 3));
        assertFlaw("observation OH:missing-cases:2023 of version 2 overlaps the value before it");
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
        return new History(
                versions,
                Histories.CATALOGUE.areas(),
                Histories.CATALOGUE.populations(),
                Histories.CATALOGUE.programs(),
                Histories.CATALOGUE.metrics(),
                sources,
                retractions,
                documents,
                citations,
                observations);
    }

    private static VersionRow version(int number) {
        return new VersionRow(number, Instant.EPOCH.plusSeconds(number));
    }

    private static SourceRow source(String code, int recorded) {
        return new SourceRow(code, "A sheet", "A publisher", null, null, null, recorded);
    }

    private static DocumentRow document(String sha256, int recorded, Integer superseded) {
        return new DocumentRow(sha256, "sheet.txt", DocumentForm.TEXT, recorded, superseded);
    }

    private static CitationRow citation(String document, String area, String value, int recorded, Integer superseded) {
        return new CitationRow(
                document,
                1,
                "sheet",
                area,
                "missing-cases",
                2023,
                new BigDecimal(value),
                Qualifier.EXACT,
                "printed",
                null,
                CitationKind.SENTENCE,
                "A sentence.",
                null,
                List.of(),
                recorded,
                superseded);
    }

    private static ObservationRow observation(String document, String area, int recorded, Integer superseded) {
        return new ObservationRow(
                area, "missing-cases", 2023, recorded, superseded, document, 1, ObservationStatus.NORMAL);
    }
}
