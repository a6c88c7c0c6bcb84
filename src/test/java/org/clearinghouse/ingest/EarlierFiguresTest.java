package org.clearinghouse.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearinghouse.ingest.ExtractedFigures.createFigure;
import static org.clearinghouse.ingest.ExtractedFigures.createResult;

import org.clearinghouse.ingest.result.ExtractedFigure;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.ingest.result.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EarlierFiguresTest {
    private final EarlierFigures earlier = new EarlierFigures();

    @BeforeEach
    void importADocument() {
        earlier.add(createResult(createFigure(2022, "12", 2), createFigure(2023, "13", 3)));
    }

    @Test
    void warnsOfAnotherValueFromTheSameSource() {
        ExtractedFigure other = createFigure(2023, "15", 7);
        assertThat(earlier.check(createResult(createFigure(2022, "12", 6), other)))
                .containsExactly(Finding.createWarning(
                        "ME:missing-cases:2023 of maine-notes is \"15\" here, but \"13\" in a document before, which this one would replace.",
                        other));
    }

    @Test
    void allowsOtherFiguresAndOtherSources() {
        assertThat(earlier.check(createResult(
                        createFigure(2021, "15", 2), createFigure(2023, "15", 3).withSource("other"))))
                .isEmpty();
    }

    @Test
    void asksOnlyForDocumentsThatAreGivenTogether() {
        ImportOptions options = ImportOptions.createForRun(false, false);
        options.earlier().orElseThrow().add(createResult(createFigure(2023, "13", 3)));
        assertThat(options.compareWithEarlier(createResult(createFigure(2023, "15", 3))))
                .extracting(Finding::severity)
                .containsExactly(Severity.WARNING);
        assertThat(new ImportOptions(false, false).compareWithEarlier(createResult(createFigure(2023, "15", 3))))
                .isEmpty();
    }
}
