package org.clearinghouse.ingest.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupStripperTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "**In 2023**, `11` cases > In 2023, 11 cases",
                "[our impact](https://example.org/impact) report > our impact report",
                "In 2023, [NCMEC](https://example.org) handled 11 cases > In 2023, NCMEC handled 11 cases",
                "In 2023, [11](https://example.org) cases > In 2023, [11](https://example.org) cases",
                "law _enforcement_ agencies > law enforcement agencies",
                "missing_children > missing_children",
                "Missing &amp; Exploited > Missing & Exploited",
                "1\\,571 > 1,571"
            })
    void stripsMarkdownAndEntities(String line, String plain) {
        assertThat(MarkupStripper.stripMarkup(line)).isEqualTo(plain);
    }

    @Test
    void stripsInlineTags() {
        assertThat(MarkupStripper.stripMarkup("<b>11</b> cases<br/> <a href='x'>here</a>"))
                .isEqualTo("11 cases here");
    }

    @Test
    void keepsTagsAroundAMarkInsideANumber() {
        assertThat(MarkupStripper.stripMarkup("38<b>,</b>483 cases")).isEqualTo("38<b>,483 cases");
        assertThat(MarkupStripper.stripMarkup("38<b>,</b> and")).isEqualTo("38, and");
    }

    @Test
    void replacesDigitsOfTwoCharacters() {
        assertThat(MarkupStripper.stripMarkup("\uD835\uDFCF,\uD835\uDFCE\uD835\uDFD3\uD835\uDFD7 cases \uD83D\uDE00"))
                .isEqualTo("1,059 cases \uD83D\uDE00");
    }

    @Test
    void stripsMarksThatAreNotSeen() {
        assertThat(MarkupStripper.stripMarkup("1\uFE0E,0\u034F5\u20639 cases")).isEqualTo("1,059 cases");
    }

    @Test
    void stripsRaisedLetters() {
        assertThat(MarkupStripper.stripMarkup("1,059\u1D43 cases")).isEqualTo("1,059 cases");
        assertThat(MarkupStripper.stripMarkup("the 59\u1D57\u02B0 case")).isEqualTo("the 59\u1D57\u02B0 case");
    }

    @Test
    void stripsFootnoteMarks() {
        assertThat(MarkupStripper.stripMarkup("1,571\u00B2 reports[3]<sup>4</sup>[^note-1]"))
                .isEqualTo("1,571 reports");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "41*571",
                "41**,571",
                "41<b>571",
                "41\u00B9571",
                "10\u2074 cases",
                "10<sup>4</sup>",
                "\u00B27 cases",
                "<sup>2</sup>7 cases",
                "In 2023, \u2074\u2077 cases",
                "In 2023, [6] cases"
            })
    void keepsWhatIsNoMarkupOfAWholeNumber(String line) {
        assertThat(MarkupStripper.stripMarkup(line)).isEqualTo(line);
    }

    @Test
    void removesFootnoteMarksThatQuoteAnotherSource() {
        assertThat(MarkupStripper.stripMarkup("It was 36,210,368. [1] [2, printed “36.2 million”]"))
                .isEqualTo("It was 36,210,368.  ");
        assertThat(MarkupStripper.stripMarkup("[cases, printed “36.2 million”]"))
                .isEqualTo("[cases, printed “36.2 million”]");
    }

    @Test
    void keepsOnlyTheMarkupInsideANumber() {
        assertThat(MarkupStripper.stripMarkup("**41**,571")).isEqualTo("41**,571");
    }

    @Test
    void decodesEntitiesAndLigatures() {
        assertThat(MarkupStripper.stripMarkup("41&thinsp;571 o\uFB03cers &ge; 5"))
                .isEqualTo("41\u202F571 officers \u2265 5");
    }

    @Test
    void keepsTheSpaceInsideANumberApartFromOthers() {
        assertThat(MarkupStripper.stripMarkup("1\u00A0571\u00A0234 reports\u00A0in Maine"))
                .isEqualTo("1\u202F571\u202F234 reports in Maine");
    }

    @Test
    void keepsTabsAndRunsOfSpacesUntilTheyAreNormalized() {
        assertThat(MarkupStripper.stripMarkup("*Cases*\t 11")).isEqualTo("Cases\t 11");
        assertThat(MarkupStripper.normalizeWhitespace(" Cases\t 11\n")).isEqualTo("Cases 11");
    }

    @Test
    void undoesLigatures() {
        assertThat(MarkupStripper.stripMarkup("o\uFB00er \uFB01nd \uFB02ag tra\uFB03cking ra\uFB04e mo\uFB05 la\uFB06"))
                .isEqualTo("offer find flag trafficking raffle most last");
    }
}
