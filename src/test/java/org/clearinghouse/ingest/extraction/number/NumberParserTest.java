package org.clearinghouse.ingest.extraction.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearinghouse.ingest.extraction.number.NumberMention.Problem;
import org.clearinghouse.model.Qualifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberParserTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,571 | 1571 | EXACT",
                "1\u202F571 | 1571 | EXACT",
                "1\u00A0571 | 1571 | EXACT",
                "1\u2009571\u2009234 | 1571234 | EXACT",
                "1'571 | 1571 | EXACT",
                "1'571'234 | 1571234 | EXACT",
                "~59 | 59 | APPROXIMATELY",
                "\u2248 59 | 59 | APPROXIMATELY",
                "ca. 59 | 59 | APPROXIMATELY",
                "\u226559 | 59 | AT_LEAST",
                ">59 | 59 | MORE_THAN",
                "12.50 | 12.5 | EXACT",
                "twenty-one | 21 | EXACT",
                "36.2 million | 36200000 | ROUNDED",
                "36.2m | 36200000 | ROUNDED",
                "two hundred | 200 | ROUNDED",
                "19% | 19 | ROUNDED",
                "19 per cent | 19 | ROUNDED",
                "1 in 6 | 16.67 | ROUNDED",
                "one out of four | 25 | ROUNDED",
                "500+ | 500 | AT_LEAST",
                "1,571 (est.) | 1571 | APPROXIMATELY",
                "about 1,571 (estimated) | 1571 | APPROXIMATELY",
                "two hundred (approx.) | 200 | APPROXIMATELY",
                "500 or more | 500 | AT_LEAST",
                "more than 18,400 | 18400 | MORE_THAN"
            })
    void readsValueAndQualifier(String text, String value, Qualifier qualifier) {
        NumberMention number = parse(text);
        assertThat(number.value().toPlainString()).isEqualTo(value);
        assertThat(number.qualifier()).isEqualTo(qualifier);
        assertThat(number.printed()).isEqualTo(text);
        assertThat(number.isReadable()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,57 | MALFORMED",
                "5.000 | MALFORMED",
                "1,571^1 | MALFORMED",
                "0059 | MALFORMED",
                "59\u00BD | MALFORMED",
                "1,571\u00B1526 | MALFORMED",
                "59r | CODE",
                "1,059k | MALFORMED",
                "1`059 | MALFORMED",
                "x41 | CODE",
                "in165 | CODE",
                "<5 | UNREADABLE_QUALIFIER",
                "1 571 | AMBIGUOUS",
                "1.571.234 | MALFORMED",
                "two dozen | MALFORMED",
                "5-10 | RANGE",
                "1234567890123456 | TOO_LONG",
                "\u2212 59 | MALFORMED",
                "max. 59 | UNREADABLE_QUALIFIER",
                "more than 59 (est.) | UNREADABLE_QUALIFIER",
                "59+ (est.) | UNREADABLE_QUALIFIER",
                "max 59 | UNREADABLE_QUALIFIER",
                "min. 59 | UNREADABLE_QUALIFIER",
                "1, 059 and 20 | AMBIGUOUS",
                "1, 059, 12 and 20 | AMBIGUOUS",
                "up to 10 | UNREADABLE_QUALIFIER"
            })
    void namesTheProblemOfAnUnreadableNumber(String text, Problem problem) {
        NumberMention number = parse(text);
        assertThat(number.problem()).isEqualTo(problem);
        assertThat(number.value()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "it received 36.2 million1 reports",
                "it received 12 thousand2 reports",
                "it received 4 dozen1 reports",
                "up by 12 percent3 reports"
            })
    void takesNoFootnoteMarkBehindAMultiplierForANumber(String text) {
        assertThat(NumberFinder.findAll(text)).noneMatch(NumberMention::isReadable);
    }

    @Test
    void takesNoFootnoteMarkBehindAWordForANumber() {
        assertThat(NumberFinder.findAll("in 2019, 59 cases of missing children1 in maine")
                        .get(2)
                        .problem())
                .isEqualTo(Problem.CODE);
        assertThat(NumberFinder.findAll("in 2019, missing children11").get(1).isReadable())
                .isTrue();
    }

    @Test
    void takesNoYearForAnEstimate() {
        NumberMention year = parse("2024 (est.)");
        assertThat(year.problem()).isEqualTo(Problem.UNREADABLE_QUALIFIER);
        assertThat(parse("in 2024 (est.), cases").printed()).isEqualTo("2024");
    }

    @ParameterizedTest
    @ValueSource(strings = {"in maine, mi n. 49 reports", "totaled no fewe r th an 4"})
    void readsNoNumberBesideTornWords(String text) {
        assertThat(NumberFinder.findAll(text)).noneMatch(NumberMention::isReadable);
    }

    @Test
    void readsANumberStuckToItsLabel() {
        NumberMention number = parse("resolved2,802*");
        assertThat(number.value()).isEqualByComparingTo("2802");
        assertThat(number.printed()).isEqualTo("2,802");
    }

    @Test
    void knowsPartsOfNamesCodesAndAmounts() {
        assertThat(parse("$500").problem()).isEqualTo(Problem.MONEY);
        assertThat(parse("covid-19").problem()).isEqualTo(Problem.CODE);
        assertThat(parse("19th").problem()).isEqualTo(Problem.CODE);
        assertThat(NumberFinder.findAll("no cost")).isEmpty();
        assertThat(NumberFinder.findAll("(500)")).singleElement().satisfies(number -> assertThat(number.printed())
                .isEqualTo("500"));
    }

    private static NumberMention parse(String text) {
        List<NumberMention> numbers = NumberFinder.findAll(text);
        assertThat(numbers).hasSize(1);
        return numbers.get(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "in maine, n ot over 46 reports",
                "1 o f 99 reports",
                "372 a 317 reports",
                "in maine- 59",
                "reports totaled 119 (e st. )",
                "reports totaled 119 (e",
                "cases - @ 55",
                "at mo st 341 reports"
            })
    void readsNoNumberBesideWordsThatMayBeOthers(String text) {
        assertThat(NumberFinder.findAll(text)).noneMatch(NumberMention::isReadable);
    }

    @Test
    void readsNumbersBesideWholeWords() {
        assertThat(NumberFinder.findAll("laws covering 59 reports, i say, and 12 sets"))
                .hasSize(2)
                .allMatch(NumberMention::isReadable);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "one hundred and eleven",
                "a hundred and five",
                "three hundred forty-five",
                "twenty-one thousand three hundred",
                "one hundred thousand",
                "one hundred million"
            })
    void readsNoPartOfANumberInSeveralWords(String words) {
        assertThat(NumberFinder.findAll("handled " + words + " cases"))
                .singleElement()
                .satisfies(number -> {
                    assertThat(number.printed()).isEqualTo(words);
                    assertThat(number.problem()).isEqualTo(Problem.MALFORMED);
                });
    }
}
