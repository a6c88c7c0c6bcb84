package org.clearinghouse.ingest.format.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearinghouse.ingest.format.TextLine;
import org.junit.jupiter.api.Test;

class HtmlLineBuilderTest {

    private final HtmlLineBuilder line = new HtmlLineBuilder();

    @Test
    void collapsesSpaceAndRemovesInvisibleCharacters() {
        line.append("\n  re\u00ADports \u00A0 of\u200B", 0);
        line.append("\n 2023 ", 0);
        assertThat(line.build()).contains(new TextLine(null, 1, "reports of 2023"));
    }

    @Test
    void numbersTheLineByItsFirstCharacter() {
        line.append("\n\n  One\n two", 4);
        assertThat(line.build()).contains(new TextLine(null, 6, "One two"));
    }

    @Test
    void buildsNothingFromSpace() {
        line.append(" \n ", 3);
        assertThat(line.build()).isEmpty();
    }

    @Test
    void keepsAMarkUntilThereIsText() {
        line.setMark("- ");
        assertThat(line.build()).isEmpty();
        assertThat(line.hasMark("- ")).isTrue();
        line.append("Item", 0);
        assertThat(line.build()).contains(new TextLine(null, 1, "- Item"));
        assertThat(line.hasMark("- ")).isFalse();
    }

    @Test
    void marksOnlyALineThatIsEntirelyBold() {
        line.countBold(1);
        line.append("Missing", 0);
        assertThat(line.build()).contains(new TextLine(null, 1, "**Missing**"));
        line.append("Missing", 0);
        line.countBold(-1);
        line.append(" children", 0);
        assertThat(line.build()).contains(new TextLine(null, 1, "Missing children"));
    }

    @Test
    void separatesATermFromItsDescriptionByATab() {
        line.append("Cases ", 0);
        line.endTerm();
        assertThat(line.isTerm()).isTrue();
        line.append(" 11", 0);
        assertThat(line.isTerm()).isFalse();
        assertThat(line.build()).contains(new TextLine(null, 1, "Cases\t11"));
    }

    @Test
    void keepsTheSpacesOfPreformattedText() {
        line.appendPreformatted("Cases     11\r", 7);
        assertThat(line.build()).contains(new TextLine(null, 7, "Cases     11"));
    }
}
