package org.clearinghouse.ingest.extraction.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import java.util.List;
import org.clearinghouse.ingest.extraction.layout.Passage;
import org.clearinghouse.ingest.extraction.number.NumberMention;
import org.clearinghouse.ingest.extraction.template.PassageMasker.MaskedPassage;
import org.junit.jupiter.api.Test;

class PassageMaskerTest {
    @Test
    void masksTheNumberOtherNumbersAndAreas() {
        String text = "In Maine, more than 11 cases and 2 calls";
        assertThat(mask(text, 0).forms()).first().isEqualTo("in @, # cases and ~ calls");
        assertThat(mask(text, 1).forms()).first().isEqualTo("in @, ~ cases and # calls");
    }

    @Test
    void movesALabelBehindItsNumber() {
        assertThat(mask("Other missing cases: 9", 0).forms()).contains("# other missing cases");
        assertThat(mask("In 2023, the number of other cases was 9.", 0).forms()).contains("# other cases");
        assertThat(mask("2 children; other cases (9)", 1).forms()).contains("# other cases");
    }

    @Test
    void readsANumberInBracketsAsPartOfTheSentence() {
        assertThat(mask("Most of these (310) were missing.", 0).forms()).contains("most of these # were missing.");
    }

    @Test
    void keepsOnlyOneFormWhereTheNumberComesBeforeWhatItCounts() {
        assertThat(mask("NCMEC handled 11 cases.", 0).forms()).containsExactly("ncmec handled # cases.");
    }

    @Test
    void knowsShares() {
        assertThat(mask("19% of them", 0).isShare()).isTrue();
        assertThat(mask("19 of them", 0).isShare()).isFalse();
    }

    @Test
    void searchesTheSentenceAndItsContextApart() {
        MaskedPassage passage = mask("Team Adam helped. It took 11 cases.", 0);
        assertThat(passage.containsInSentence(Pattern.compile("adam"))).isFalse();
        assertThat(passage.containsInContext(Pattern.compile("adam"))).isTrue();
        assertThat(passage.containsInSentence(Pattern.compile("cases"))).isTrue();
    }

    @Test
    void hasEqualWordsWhereOnlyNumbersDiffer() {
        assertThat(mask("It took 11 cases.", 0).words())
                .isEqualTo(mask("It took 1,200 cases.", 0).words());
        assertThat(mask("It took 11 cases.", 0).words())
                .isNotEqualTo(mask("It took 11 tips.", 0).words());
    }

    private static MaskedPassage mask(String text, int index) {
        Passage passage = SheetPassages.readLast(text).passage();
        List<NumberMention> numbers = passage.findNumbers();
        return new PassageMasker(passage, numbers, SheetPassages.GAZETTEER.findMentions(passage.folded()))
                .maskPassage(numbers.get(index));
    }
}
