package org.clearinghouse.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearinghouse.ingest.ExtractedFigures.createFigure;
import static org.clearinghouse.ingest.ExtractedFigures.createResult;

import java.util.List;
import java.util.Set;
import org.clearinghouse.ingest.result.ExtractedFigure;
import org.clearinghouse.ingest.result.ExtractionResult;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.ingest.result.Severity;
import org.clearinghouse.model.ObservationKey;
import org.junit.jupiter.api.Test;

class LeftOutFiguresTest {
    private static final ExtractedFigure FIRST = createFigure(2022, "12", 2);
    private static final ExtractedFigure SECOND = createFigure(2023, "13", 3);
    private static final ExtractionResult RESULT = createResult(FIRST, SECOND);

    @Test
    void removesTheFigureAndSaysSo() {
        ExtractionResult result = LeftOutFigures.remove(RESULT, Set.of(FIRST.key()));
        assertThat(result.figures()).containsExactly(SECOND);
        assertThat(result.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.UNMATCHED);
            assertThat(finding.message())
                    .isEqualTo("The editor left out %s, printed \"%s\".".formatted(FIRST.key(), FIRST.printed()));
            assertThat(finding.line()).isEqualTo(FIRST.line());
        });
    }

    @Test
    void keepsEverythingWithoutKeys() {
        assertThat(LeftOutFigures.remove(RESULT, Set.of())).isSameAs(RESULT);
        assertThat(LeftOutFigures.describe(Set.of())).isEmpty();
    }

    @Test
    void removesTheWarningsOfTheFigureOnly() {
        Finding ofFirst = Finding.createWarning("first", FIRST);
        Finding ofDocument = new Finding(Severity.WARNING, "whole document", null, null, null);
        ExtractionResult result = LeftOutFigures.remove(
                createResult(FIRST).withFindings(List.of(ofFirst, ofDocument)), Set.of(FIRST.key()));
        assertThat(result.findings()).contains(ofDocument).doesNotContain(ofFirst);
    }

    @Test
    void rejectsAFigureThatTheDocumentDoesNotHave() {
        ExtractionResult result =
                LeftOutFigures.remove(RESULT, Set.of(new ObservationKey("OH", "missing-cases", 2023)));
        assertThat(result.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.message()).contains("OH:missing-cases:2023");
        });
    }

    @Test
    void describesTheKeysInOrder() {
        assertThat(LeftOutFigures.describe(Set.of(SECOND.key(), FIRST.key())))
                .isEqualTo(", left out: %s, %s".formatted(FIRST.key(), SECOND.key()));
    }
}
