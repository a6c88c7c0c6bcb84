package org.clearinghouse.ingest.format.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearinghouse.ingest.format.LineCollector;
import org.clearinghouse.ingest.format.TextLine;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTableReaderTest {

    @Test
    void readsACaptionBeforeTheRows() {
        assertThat(read("<caption>Cases</caption><tr><td>a<td>1</tr>")).containsExactly("Cases", "", "a\t1", "");
    }

    @Test
    void repeatsAHeaderInEveryColumnThatItSpans() {
        assertThat(read("<tr><th colspan=2>Cases<th>Year</tr>")).containsExactly("Cases\tCases\tYear", "");
    }

    @Test
    void repeatsTextInEveryRowThatItSpans() {
        assertThat(read("<tr><td rowspan=2>Maine<td>1</tr><tr><td>2</tr>")).containsExactly("Maine\t1", "Maine\t2", "");
    }

    @Test
    void repeatsNoNumber() {
        assertThat(read("<tr><td>a<td rowspan=2>5<td>x</tr><tr><td>b<td>y</tr>"))
                .containsExactly("a\t5\tx", "| b |  | y |", "");
    }

    @Test
    void readsACellAcrossTheTableAsText() {
        assertThat(read("<tr><th colspan=3>All</tr>")).containsExactly("All", "");
    }

    @Test
    void ignoresInvalidSpans() {
        assertThat(read("<tr><th colspan=0>a<th colspan=x>b<th colspan=-2>c</tr>"))
                .containsExactly("a\tb\tc", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<h2>x</h2>", "<ul><li>x</ul>", "<table><tr><td>x</table>", "<p>x<p>y"})
    void recognizesALayoutTableByItsContent(String content) {
        assertThat(HtmlTableReader.isDataTable(table("<tr><td>" + content + "</tr>")))
                .isFalse();
    }

    @Test
    void recognizesADataTable() {
        assertThat(HtmlTableReader.isDataTable(table("<tr><td><p>1</p><td>2</tr>")))
                .isTrue();
    }

    private static List<String> read(String rows) {
        LineCollector lines = new LineCollector();
        HtmlTableReader.readInto(lines, table(rows));
        return lines.lines().stream().map(TextLine::text).toList();
    }

    private static Element table(String rows) {
        return Jsoup.parse("<table>" + rows + "</table>").selectFirst("table");
    }
}
