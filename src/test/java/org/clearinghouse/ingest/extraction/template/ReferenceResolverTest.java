package org.clearinghouse.ingest.extraction.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceResolverTest {
    private static final String CASES = "In 2023, NCMEC handled 28,886 cases of missing children. ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "In 2022, the number was 27,644.",
                "A year earlier the figure was 27,644.",
                "That compares with 27,644 in 2022.",
                "In 2022 there had been 27,644.",
                "In 2022, it handled 27,644.",
                "That is up from 27,644 in 2022."
            })
    void takesTheMetricOfTheSentenceBefore(String sentence) {
        FigureCandidate candidate =
                SheetPassages.readLast(CASES + sentence).candidates().get(0);
        assertThat(candidate.metric()).isEqualTo("missing-cases");
        assertThat(candidate.referring()).isTrue();
    }

    @Test
    void takesTheMetricsOfAsManyNumbersInTheirOrder() {
        List<FigureCandidate> candidates = SheetPassages.readLast(
                        "In 2023, the CyberTipline received 186,819 reports of"
                                + " online enticement and 1,111 reports of child sex tourism. In 2022 those figures were 80,524 and 940.")
                .candidates();
        assertThat(candidates)
                .extracting(FigureCandidate::metric)
                .containsExactly("cybertipline-reports-enticement", "cybertipline-reports-sex-tourism");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "In 2022, the number of arrests was 27,644.",
                "In 2022, the number was 27,644, the police said.",
                "In 2022, the number was 91%.",
                "In Cleveland, the number was 27,644.",
                "\n\nIn 2022, the number was 27,644."
            })
    void leavesOtherNumbersUnmatched(String sentence) {
        assertThat(SheetPassages.readLast(CASES + sentence).candidates()).noneMatch(FigureCandidate::isMatched);
    }

    @Test
    void leavesANumberUnmatchedWhereTheSentenceBeforeHasSeveralMetrics() {
        assertThat(SheetPassages.readLast("In 2023, NCMEC handled 28,886 cases of missing children and its hotline"
                                + " answered 109,000 calls. In 2022, the number was 27,644.")
                        .candidates())
                .noneMatch(FigureCandidate::isMatched);
    }
}
