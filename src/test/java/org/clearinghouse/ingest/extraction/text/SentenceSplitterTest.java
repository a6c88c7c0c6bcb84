package org.clearinghouse.ingest.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearinghouse.ingest.format.TextLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {
    @Test
    void splitsAtTheEndOfASentence() {
        assertThat(split("In 2023, 11 cases. Were 2 closed? \"Yes.\" It was so!"))
                .containsExactly("In 2023, 11 cases.", "Were 2 closed?", "\"Yes.\"", "It was so!");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The U.S. Virgin Islands had 11 cases.",
                "Washington, D.C. Police received 12 reports.",
                "It grew by 36.2 million.",
                "It is at St. Louis.",
                "NCMEC connected ca. 59 families.",
                "It had est. 59 cases.",
                "It had max. 59 cases, i.e. avg. 5 of them a month.",
                "See 18 U.S.C. 2258A.",
                "It had 41. 571 cases.",
                "It had .3. 710 cases.",
                "It had \uFFFD,5. 156 cases.",
                "It had m\uFFFDax. 59 cases.",
                "It had 47max. 59 cases.",
                "It had 9 ... 59 cases.",
                "Reports, e.g. of trafficking, grew."
            })
    void doesNotSplitAtAbbreviationsAndDecimals(String sentence) {
        assertThat(split(sentence)).containsExactly(sentence);
    }

    @Test
    void splitsAfterAnAbbreviationBeforeAWordThatBeginsASentence() {
        assertThat(split("NCMEC serves the U.S. In 2023, it had 11 cases."))
                .containsExactly("NCMEC serves the U.S.", "In 2023, it had 11 cases.");
    }

    @Test
    void cutsSentencesThatAreTooLong() {
        assertThat(split("word ".repeat(1_000))).hasSize(3).allMatch(part -> part.length() <= 2_000);
    }

    @Test
    void findsNoSentenceInBlankText() {
        assertThat(split("  ")).isEmpty();
    }

    private static List<String> split(String text) {
        return SentenceSplitter.split(LineMappedText.create(text, new TextLine(null, 1, text))).stream()
                .map(LineMappedText::text)
                .toList();
    }
}
