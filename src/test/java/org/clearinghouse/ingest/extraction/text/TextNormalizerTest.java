package org.clearinghouse.ingest.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextNormalizerTest {
    @Test
    void foldsCaseQuotesHyphensAndTabs() {
        assertThat(TextNormalizer.fold("NCMEC\u2019s \u201CTeam HOPE\u201D\t5\u201310 \u2212 1\u20442"))
                .isEqualTo("ncmec's \"team hope\" 5-10 - 1/2");
    }

    @Test
    void keepsTheSignOfANumber() {
        assertThat(TextNormalizer.fold("handled \u2212 59, 5 \u2212 10, (5) \u2212 10, a \u2212 b, \u22125"))
                .isEqualTo("handled \u2212 59, 5 - 10, (5) - 10, a - b, -5");
        assertThat(TextNormalizer.fold("cases - \u2212 31; cases: \u2212 31"))
                .isEqualTo("cases - \u2212 31; cases: \u2212 31");
    }

    @Test
    void takesAMinusBehindAYearOrAtTheBeginningForASign() {
        assertThat(TextNormalizer.fold("In 2023 \u2212 59; 2019 \u2212 2023"))
                .isEqualTo("in 2023 \u2212 59; 2019 - 2023");
        assertThat(TextNormalizer.fold("\u2212 59 cases")).isEqualTo("\u2212 59 cases");
        assertThat(TextNormalizer.fold("  \u2212 59 cases")).isEqualTo("  - 59 cases");
    }

    @Test
    void keepsAccentsAndPrimesBetweenDigits() {
        assertThat(TextNormalizer.fold("47`770 1\u00B4059 5\u203212 1\u2019059"))
                .isEqualTo("47`770 1\u00B4059 5\u203212 1'059");
        assertThat(TextNormalizer.fold("Maine`s children\u00B4s 5\u2032")).isEqualTo("maine's children's 5'");
    }

    @Test
    void foldsTheDigitsAndMarksOfOtherScripts() {
        assertThat(TextNormalizer.fold(
                        "\u0664\u0661\u066C\u0665\u0667\u0661 \uFF14\uFF11\uFF0C\uFF15\uFF17\uFF11 1\uFE50059"))
                .isEqualTo("41,571 41,571 1,059");
        assertThat(TextNormalizer.fold("submi\u017F\u017Fions")).isEqualTo("submissions");
    }

    @Test
    void keepsEveryCharacterAtItsPosition() {
        String text = "\u0130stanbul \u00DF \uD83D\uDE00 36.2\u00A0million";
        assertThat(TextNormalizer.fold(text)).hasSameSizeAs(text);
    }
}
