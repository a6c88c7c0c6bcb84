package org.clearinghouse.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.clearinghouse.ingest.result.ExtractedFigure;
import org.clearinghouse.ingest.result.ExtractedSource;
import org.clearinghouse.ingest.result.ExtractionResult;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.ingest.result.Severity;
import org.clearinghouse.model.CitationKind;
import org.clearinghouse.model.DocumentForm;
import org.clearinghouse.model.Qualifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorabilityCheckTest {

    @Test
    void acceptsWhatTheDatabaseStores() {
        assertThat(check(createFigure("11", "A sentence \uD83D\uDE00.", LocalDate.of(2023, 12, 31))))
                .isEmpty();
    }

    @Test
    void rejectsTextsThatAreTooLong() {
        ExtractedSource source = new ExtractedSource(
                "c".repeat(101), "t".repeat(1_001), "p".repeat(1_001), null, "u".repeat(2_001), "h".repeat(1_001));
        assertThat(StorabilityCheck.check(
                        new ExtractionResult(DocumentForm.CSV, List.of(source), List.of(), List.of())))
                .extracting(Finding::message)
                .containsExactly(
                        "the code of a source has more than 100 characters; shorten it",
                        "the title of a source has more than 1000 characters; shorten it",
                        "the publisher of a source has more than 1000 characters; shorten it",
                        "the address of a source has more than 2000 characters; shorten it",
                        "what is held of a source has more than 1000 characters; shorten it");
        assertThat(check(createFigure("1", "x".repeat(10_001), null)))
                .extracting(Finding::message)
                .contains("the quote of a figure has more than 10000 characters; shorten it");
    }

    @Test
    void reportsAHundredProblemsAndCountsTheRest() {
        ExtractedFigure figure = createFigure("-1", "x", null);
        ExtractionResult many =
                new ExtractionResult(DocumentForm.CSV, List.of(), Collections.nCopies(150, figure), List.of());
        assertThat(StorabilityCheck.check(many))
                .hasSize(101)
                .endsWith(Finding.createError("and 50 more findings"));
    }

    @Test
    void rejectsNegativeValues() {
        assertThat(check(createFigure("-1", "x", null)))
                .extracting(Finding::severity, Finding::line, Finding::message)
                .containsExactly(tuple(Severity.ERROR, 7, "a figure is below zero"));
    }

    @ParameterizedTest
    @ValueSource(ints = {-9999, 0, 1983, 9999})
    void rejectsDaysOutsideTheSupportedYears(int year) {
        assertThat(check(createFigure("1", "x", LocalDate.of(year, 1, 1)))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\uD800", "x\uDC00"})
    void rejectsCharactersThatCannotBeStored(String text) {
        assertThat(check(createFigure("1", text, null))).hasSize(1);
        ExtractedSource source = new ExtractedSource("s", "Title", "Publisher", null, null, text);
        assertThat(StorabilityCheck.check(
                        new ExtractionResult(DocumentForm.CSV, List.of(source), List.of(), List.of())))
                .extracting(Finding::message)
                .containsExactly("the description of a source has characters that cannot be stored");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202E1751\u202C reports", "1\u2066751\u2069"})
    void rejectsCharactersThatShowTheDigitsInAnotherOrder(String text) {
        assertThat(check(createFigure("1751", text, null)))
                .extracting(Finding::message)
                .containsExactly("the text of a figure has characters that reorder text");
        ExtractedSource source = new ExtractedSource("s", text, "Publisher", null, null, null);
        assertThat(StorabilityCheck.check(
                        new ExtractionResult(DocumentForm.CSV, List.of(source), List.of(), List.of())))
                .extracting(Finding::message)
                .containsExactly("the description of a source has characters that reorder text");
    }

    private static List<Finding> check(ExtractedFigure figure) {
        return StorabilityCheck.check(new ExtractionResult(DocumentForm.CSV, List.of(), List.of(figure), List.of()));
    }

    private static ExtractedFigure createFigure(String value, String quote, LocalDate referenceDate) {
        return new ExtractedFigure(
                "maine-2023",
                "ME",
                "missing-cases",
                2023,
                new BigDecimal(value),
                Qualifier.EXACT,
                value,
                referenceDate,
                CitationKind.SENTENCE,
                quote,
                null,
                null,
                null,
                7);
    }
}
