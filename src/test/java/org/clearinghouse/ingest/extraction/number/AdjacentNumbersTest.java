package org.clearinghouse.ingest.extraction.number;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdjacentNumbersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "41, 571 reports",
                "41 571 reports",
                "4 1,571 reports",
                "41,571 1 reports",
                "41. 571 reports",
                "0069. 205 reports",
                "1069. 205 reports",
                "41; 571 reports",
                "41 ,571 reports",
                "41,571 \u00B1 526 reports",
                "41,571 (+/- 526) reports",
                "41,571 plus or minus 526 reports",
                "41,571 / 42,000 reports",
                "41 x 571 reports",
                "12, 15 reports",
                "4, 1,571 reports",
                "2023 41,571 reports",
                "41) 571 reports",
                "0074) 297 reports",
                "just over 6156760. 5 reports",
                "7-8444] 470 reports",
                "-35, 60 reports",
                "7 18, 57 reports",
                "47: 3 reports",
                "93 (956 reports",
                "7-8637, 933 reports",
                "4 (4 4 3(421 1 /2"
            })
    void makesOneUnreadableMentionOfWhatMayBeOneNumber(String text) {
        assertThat(NumberFinder.findAll(text)).singleElement().satisfies(number -> {
            assertThat(number.isReadable()).isFalse();
            assertThat(number.start()).isZero();
        });
    }

    @Test
    void knowsWordsOfAMarginOfError() {
        assertThat(AdjacentNumbers.endsInOperator("missing children cases 8358 plus or minus"))
                .isTrue();
        assertThat(AdjacentNumbers.endsInOperator("missing children cases plus"))
                .isFalse();
    }

    @Test
    void continuesANumberThatBeginsWithZero() {
        assertThat(AdjacentNumbers.mayContinueGroups("ncmec made 0736.", "418 reports"))
                .isTrue();
        assertThat(AdjacentNumbers.mayContinueGroups("ncmec made 1736.", "418 reports"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12, 15 and 20 cases",
                "in 2023, 571 cases",
                "in 2023 41,571 cases",
                "of the 87, 60 were found",
                "2021, 2022",
                "12 (15 in maine)",
                "19%, 12 of them",
                "may 5, 12 cases",
                "under 18: 571",
                "(1) 571 cases",
                "12 and 15 cases",
                "12 - 15 cases",
                "in 2022-2023, 933 cases",
                "aged 12-17, 933 cases"
            })
    void keepsNumbersWithAKnownSeparatorApart(String text) {
        assertThat(NumberFinder.findAll(text)).hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "in 2023, 41|571 reports|true",
                "41|57 reports|false",
                "in 2023|571 reports|false",
                "on may 5|571|false"
            })
    void knowsWhichDigitsThreeMoreMayContinue(String before, String after, boolean expected) {
        assertThat(AdjacentNumbers.mayContinue(before, after)).isEqualTo(expected);
    }

    @Test
    void knowsWhichLineContinuesANumber() {
        assertThat(AdjacentNumbers.mayContinueLine("in 2023, 41", "571 reports"))
                .isTrue();
        assertThat(AdjacentNumbers.mayContinueLine("in 2023, 9-", "89")).isTrue();
        assertThat(AdjacentNumbers.mayContinueLine("they were 9.", "12 cases")).isFalse();
        assertThat(AdjacentNumbers.mayContinueLine("in 2023", "571 reports")).isFalse();
    }

    @Test
    void knowsLabelsThatEndInANumberOfTheirOwn() {
        assertThat(AdjacentNumbers.isOpen("reports: 41")).isTrue();
        assertThat(AdjacentNumbers.isOpen("reports in 2023")).isFalse();
        assertThat(AdjacentNumbers.isOpen("children under 18")).isFalse();
        assertThat(AdjacentNumbers.isOpen("children 12 to 17")).isFalse();
    }
}
