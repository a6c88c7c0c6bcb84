package org.clearinghouse.ingest.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.clearinghouse.model.CitationKind;
import org.clearinghouse.model.Qualifier;
import org.junit.jupiter.api.Test;

class FindingTest {
    private static final ExtractedFigure FIGURE = new ExtractedFigure(
            "s",
            "ME",
            "m",
            2023,
            BigDecimal.TEN,
            Qualifier.EXACT,
            "10",
            null,
            CitationKind.SENTENCE,
            "A quote.",
            null,
            null,
            2,
            7);

    @Test
    void aWarningHasTheLocationAndQuoteOfItsFigure() {
        assertThat(Finding.createWarning("Doubtful.", FIGURE))
                .isEqualTo(new Finding(Severity.WARNING, "Doubtful.", 2, 7, "A quote."));
    }

    @Test
    void matchesTheFigureOnItsPageAndLine() {
        assertThat(createFinding(2, 7).matchesLocationOf(FIGURE)).isTrue();
        assertThat(createFinding(1, 7).matchesLocationOf(FIGURE)).isFalse();
        assertThat(createFinding(2, 8).matchesLocationOf(FIGURE)).isFalse();
        assertThat(createFinding(null, 7).matchesLocationOf(FIGURE)).isFalse();
    }

    @Test
    void anErrorConcernsTheWholeDocumentAndMatchesNoFigure() {
        assertThat(Finding.createError("Not a table.").matchesLocationOf(FIGURE))
                .isFalse();
    }

    private static Finding createFinding(Integer page, Integer line) {
        return new Finding(Severity.WARNING, "Doubtful.", page, line, null);
    }
}
