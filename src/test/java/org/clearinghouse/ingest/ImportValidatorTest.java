package org.clearinghouse.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.clearinghouse.ingest.ExtractedFigures.createFigure;
import static org.clearinghouse.ingest.ExtractedFigures.createResult;

import java.util.List;
import java.util.Set;
import org.clearinghouse.ingest.result.ExtractionResult;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.ingest.result.Severity;
import org.clearinghouse.model.DocumentForm;
import org.junit.jupiter.api.Test;

class ImportValidatorTest {
    private static final ExtractionResult UNDESCRIBED = new ExtractionResult(
            DocumentForm.CSV, List.of(), List.of(createFigure(2023, "7", 1), createFigure(2022, "7", 2)), List.of());

    @Test
    void acceptsASourceThatTheDocumentDescribes() {
        assertThat(ImportValidator.validate(createResult(createFigure(2023, "7", 1)), Set.of()))
                .isEmpty();
    }

    @Test
    void acceptsASourceThatIsStored() {
        assertThat(ImportValidator.validate(UNDESCRIBED, Set.of(ExtractedFigures.SOURCE)))
                .isEmpty();
    }

    @Test
    void reportsAnUnknownSourceOnce() {
        assertThat(ImportValidator.validate(UNDESCRIBED, Set.of("other")))
                .extracting(Finding::severity, Finding::message)
                .containsExactly(tuple(
                        Severity.ERROR, "The source \"maine-notes\" is not known yet; give its title and publisher."));
    }

    @Test
    void reportsEachUnsupportedYearOnce() {
        ExtractionResult extraction = createResult(
                createFigure(1983, "7", 1),
                createFigure(1983, "8", 2),
                createFigure(1984, "7", 3),
                createFigure(2150, "7", 4));
        assertThat(ImportValidator.validate(extraction, Set.of()))
                .extracting(Finding::message)
                .hasSize(2)
                .allSatisfy(message -> assertThat(message).contains("is outside 1984 to"));
    }
}
