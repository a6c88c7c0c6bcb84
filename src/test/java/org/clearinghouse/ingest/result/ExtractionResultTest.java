package org.clearinghouse.ingest.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.clearinghouse.model.CitationKind;
import org.clearinghouse.model.DocumentForm;
import org.clearinghouse.model.Qualifier;
import org.junit.jupiter.api.Test;

class ExtractionResultTest {

    @Test
    void listsEachCitedSourceOnceInTheOrderOfFigures() {
        assertThat(createResult(createFigure("b"), createFigure("a"), createFigure("b"))
                        .sourceCodes())
                .containsExactly("b", "a");
    }

    @Test
    void addsFindingsAfterItsOwn() {
        Finding first = Finding.createError("One.");
        Finding second = Finding.createError("Two.");
        ExtractionResult result = createResult().withFindings(List.of(first)).withFindings(List.of(second));
        assertThat(result.findings()).containsExactly(first, second);
    }

    @Test
    void isImmutable() {
        List<Finding> findings = new ArrayList<>();
        ExtractionResult result = new ExtractionResult(DocumentForm.TEXT, List.of(), List.of(), findings);
        findings.add(Finding.createError("Later."));
        assertThat(result.findings()).isEmpty();
    }

    private static ExtractionResult createResult(ExtractedFigure... figures) {
        return new ExtractionResult(DocumentForm.TEXT, List.of(), List.of(figures), List.of());
    }

    private static ExtractedFigure createFigure(String source) {
        return new ExtractedFigure(
                source,
                "ME",
                "m",
                2023,
                BigDecimal.ONE,
                Qualifier.EXACT,
                "1",
                null,
                CitationKind.SENTENCE,
                "q",
                null,
                null,
                null,
                1);
    }
}
