package org.clearinghouse.ingest.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearinghouse.catalogue.Catalogue;
import org.clearinghouse.ingest.extraction.template.Templates;
import org.clearinghouse.ingest.format.DocumentText;
import org.clearinghouse.ingest.format.TextLine;
import org.clearinghouse.ingest.result.ExtractedFigure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FootnotesTest {
    private static final String NOTE = "Children missing since an earlier year are among them.";

    @ParameterizedTest
    @CsvSource({
        "Cases 11*, *",
        "Cases11\u2020, \u2020",
        "It handled 11\u00B9 cases., \u00B9",
        "11[1] cases, [1]",
        "11** cases, **"
    })
    void findsTheNoteByTheMarkBehindTheNumber(String line, String mark) {
        assertThat(find(line, line + "\n\n" + mark + NOTE)).isEqualTo(NOTE);
        assertThat(find(line, line + "\n\n" + mark + " " + NOTE)).isEqualTo(NOTE);
    }

    @Test
    void findsNoNoteWithoutTheSameMark() {
        assertThat(find("Cases 11", "*" + NOTE)).isNull();
        assertThat(find("Cases 11*", "\u2020" + NOTE)).isNull();
        assertThat(find("Cases **11**", "**" + NOTE)).isNull();
        assertThat(find("Cases 11*", "*" + NOTE + "*")).isNull();
    }

    @Test
    void takesTheMarksOfAListForNoFootnotes() {
        assertThat(find("Cases 11*", "* " + NOTE + "\n* Others")).isNull();
    }

    @Test
    void becomesTheNoteOfAFigure() {
        Catalogue catalogue = Catalogue.loadBundled();
        String page = "# Maine Data\n\nIn 2023, NCMEC handled 11* cases of missing children from Maine.\n\n*" + NOTE;
        assertThat(new PageReader(catalogue, Templates.loadBundled(catalogue))
                        .read(DocumentText.parse(page))
                        .figures())
                .extracting(ExtractedFigure::note)
                .containsExactly(NOTE);
    }

    private static String find(String line, String page) {
        return Footnotes.find(DocumentText.parse(page).lines()).findNote(new TextLine(null, 1, line), "more than 11");
    }
}
