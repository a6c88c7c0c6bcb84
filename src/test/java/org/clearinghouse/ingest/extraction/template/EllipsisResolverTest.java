package org.clearinghouse.ingest.extraction.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.clearinghouse.ingest.extraction.area.NumberSegments;
import org.clearinghouse.ingest.extraction.layout.Passage;
import org.clearinghouse.ingest.extraction.number.NumberMention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EllipsisResolverTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "NCMEC handled 28,886 cases, 11 of which were from Maine. > 0",
                "NCMEC handled 28,886 cases, including 11 in Maine. > 0",
                "12 of the 5,759 families were in Maine. > 1",
                "In 2022 NCMEC handled 28,886 cases, and in 2021 it handled 27,733. > 0",
                "NCMEC handled 28,886 cases in 2023, 27,644 in 2022. > 0",
                "Maine had 11 of the 28,886 cases. > 1"
            })
    void takesTheMetricOfTheNumberItRefersTo(String text, int referent) {
        assertThat(resolve(text, referent).get(1 - referent).metric()).isEqualTo("missing-cases");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "NCMEC handled 28,886 cases, 11 of which were closed. > 0",
                "9 of the 11 children were found. > 1",
                "In 2022 NCMEC handled 28,886 cases, and in 2021 it trained 27,733 officers. > 0",
                "NCMEC handled 28,886 cases in 2023, 27,644 calls in 2022. > 0",
                "NCMEC handled 28,886 cases, 19% of which were from Maine. > 0",
                "NCMEC handled 28,886 cases, 11 calls about police in Maine. > 0"
            })
    void leavesANumberWithoutAnAreaOfItsOwnUnmatched(String text, int referent) {
        assertThat(resolve(text, referent).get(1 - referent).isMatched()).isFalse();
    }

    @Test
    void leavesANumberThatIsPartOfTheNameOfAPlaceUnmatched() {
        assertThat(SheetPassages.readLast(
                                "NCMEC handled 28,886 cases of missing children, and Forty Counties had some.")
                        .candidates()
                        .get(1)
                        .isMatched())
                .isFalse();
    }

    @Test
    void leavesMatchedNumbersAlone() {
        List<FigureCandidate> candidates = resolve("NCMEC handled 28,886 cases, 11 of which were from Maine.", 1);
        assertThat(candidates.get(1).metric()).isEqualTo("missing-cases");
        assertThat(candidates.get(0).isMatched()).isFalse();
    }

    /** Resolves the candidates of a sentence of two numbers, of which only the referent has a metric. */
    private static List<FigureCandidate> resolve(String text, int referent) {
        Passage passage = SheetPassages.readLast(text).passage();
        List<NumberMention> numbers = passage.findNumbers();
        List<FigureCandidate> candidates = new ArrayList<>();
        for (NumberMention number : numbers) {
            boolean matched = candidates.size() == referent;
            candidates.add(new FigureCandidate(
                    passage,
                    number,
                    candidates.size(),
                    matched ? "missing-cases" : null,
                    matched ? AreaScope.EITHER : null,
                    List.of(),
                    false,
                    false));
        }
        NumberSegments segments =
                new NumberSegments(passage.folded(), numbers, SheetPassages.GAZETTEER.findMentions(passage.folded()));
        return new EllipsisResolver(passage, segments, candidates).resolve();
    }
}
