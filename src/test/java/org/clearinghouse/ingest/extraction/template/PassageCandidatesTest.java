package org.clearinghouse.ingest.extraction.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearinghouse.ingest.extraction.time.TimeExpression;
import org.clearinghouse.ingest.extraction.time.TimeExpression.Kind;
import org.junit.jupiter.api.Test;

class PassageCandidatesTest {
    @Test
    void matchesEachNumberOfASentence() {
        PassageCandidates numbers = SheetPassages.readLast("In 2023, NCMEC handled 11 cases of missing children"
                + " from Maine and Team HOPE supported 12 families in Maine.");
        assertThat(numbers.candidates())
                .extracting(FigureCandidate::metric)
                .containsExactly("missing-cases", "team-hope-supported");
        assertThat(numbers.candidates()).extracting(FigureCandidate::index).containsExactly(0, 1);
        assertThat(numbers.years()).containsExactly(2023);
        assertThat(numbers.hasFigures()).isTrue();
    }

    @Test
    void hasNoFiguresWithoutAMetric() {
        PassageCandidates numbers = SheetPassages.readLast("In 2023, NCMEC planted 11 trees in Maine.");
        assertThat(numbers.candidates()).hasSize(1).noneMatch(FigureCandidate::isMatched);
        assertThat(numbers.hasFigures()).isFalse();
        assertThat(numbers.years()).isEmpty();
    }

    @Test
    void takesTheTimeFromTheIntroductionOfTheList() {
        PassageCandidates item =
                SheetPassages.readLast("In 2024 (2023: 80) it was as follows:\n\n- 11 missing children");
        assertThat(findTime(item).year()).isEqualTo(2024);
    }

    @Test
    void takesTheYearOfTheSentenceBefore() {
        PassageCandidates numbers = SheetPassages.readLast("In 2023, NCMEC helped. It handled 11 missing children.");
        assertThat(findTime(numbers).kind()).isEqualTo(Kind.BEFORE);
        assertThat(numbers.years()).isEmpty();
    }

    @Test
    void keepsOneNumberOfAPassageWithTooMany() {
        PassageCandidates numbers = SheetPassages.readLast("11 missing children, ".repeat(41));
        assertThat(numbers.candidates()).hasSize(1).noneMatch(FigureCandidate::isMatched);
    }

    @Test
    void isEmptyWithoutANumber() {
        assertThat(SheetPassages.readLast("NCMEC helps Maine.").candidates()).isEmpty();
    }

    private static TimeExpression findTime(PassageCandidates numbers) {
        List<FigureCandidate> candidates = numbers.candidates();
        return numbers.getTime(candidates.get(0)).orElseThrow();
    }
}
