package org.clearinghouse.ingest.extraction.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearinghouse.ingest.extraction.layout.FootnoteParser.Note;
import org.clearinghouse.ingest.format.DocumentText;
import org.clearinghouse.ingest.format.TextLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FootnoteParserTest {

    @ParameterizedTest
    @CsvSource({
        "* Through June, *",
        "\u2020Through June, \u2020",
        "\u00B9\u00B2 Through June, [12]",
        "[1] Through June, [1]",
        "[^1]: Through June, [1]",
        "- [1] Through June, [1]"
    })
    void parsesANoteByItsMark(String line, String mark) {
        assertThat(parse(line)).containsExactly(new Note(mark, "Through June"));
    }

    @Test
    void takesABareNumberForAMarkOnlyWhereTheTextHasIt() {
        assertThat(parse("12 Cases\n1 Through June")).isEmpty();
        assertThat(parse("NCMEC handled 59[1] cases.\n1 Through June\n12 Cases"))
                .containsExactly(new Note("[1]", "Through June"));
    }

    private static List<Note> parse(String text) {
        List<TextLine> lines = DocumentText.parse(text).lines();
        FootnoteParser parser = new FootnoteParser(lines);
        return lines.stream().flatMap(line -> parser.parseNote(line).stream()).toList();
    }
}
