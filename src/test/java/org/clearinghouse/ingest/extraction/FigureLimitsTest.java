package org.clearinghouse.ingest.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.clearinghouse.ingest.result.ExtractedFigure;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.model.CitationKind;
import org.clearinghouse.model.Qualifier;
import org.junit.jupiter.api.Test;

class FigureLimitsTest {

    @Test
    void allowsAThousandSources() {
        assertThat(FigureLimits.check(create(1_000, i -> create("s-" + i, i, "A quote."))))
                .isEmpty();
    }

    @Test
    void refusesMoreSources() {
        assertThat(FigureLimits.check(create(1_001, i -> create("s-" + i, i, null))))
                .map(Finding::message)
                .hasValue("figures of 1001 sources, and 1000 are allowed; split the table by its sources");
    }

    @Test
    void refusesManyFiguresOfOneObservation() {
        assertThat(FigureLimits.check(create(100, i -> create("s-" + i, 2023, null))))
                .isEmpty();
        assertThat(FigureLimits.check(create(101, i -> create("s-" + i, 2023, null))))
                .map(Finding::message)
                .hasValue("101 figures of ME:missing-cases:2023, and 100 of one area, metric and year are allowed;"
                        + " remove repetitions");
    }

    @Test
    void refusesLongQuotesOfManyFigures() {
        String quote = "x".repeat(10_000);
        assertThat(FigureLimits.check(create(1_600, i -> create("s", i, quote))))
                .isEmpty();
        assertThat(FigureLimits.check(create(1_601, i -> create("s", i, quote))))
                .map(Finding::message)
                .hasValue("the figures quote 16010000 characters in all, and 16000000 are allowed;"
                        + " shorten the rows or quotes");
    }

    private static List<ExtractedFigure> create(int count, IntFunction<ExtractedFigure> figure) {
        return IntStream.range(0, count).mapToObj(figure).toList();
    }

    private static ExtractedFigure create(String source, int year, String quote) {
        return new ExtractedFigure(
                source,
                "ME",
                "missing-cases",
                year,
                BigDecimal.TEN,
                Qualifier.EXACT,
                "10",
                null,
                CitationKind.TABLE_CELL,
                quote,
                null,
                null,
                null,
                1);
    }
}
