package org.clearinghouse.ingest.format.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.clearinghouse.ingest.format.TextLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GridRowsTest {
    private static final String ROWS =
            "<section><div><span>Counted in 2023</span><span>Ohio</span><span>US</span></div>"
                    + "<div><span>Cases</span><span>618</span><span>28,886</span></div>"
                    + "<div><span>Reports</span><span>112</span><span>4,673</span></div></section>";

    @ParameterizedTest
    @ValueSource(strings = {"div{display:grid;grid-template-columns:2fr 1fr 1fr}", "div{display:flex}"})
    void readsTheRowsOfAGrid(String style) throws Exception {
        assertThat(text(style, ROWS)).isEqualTo("Counted in 2023\tOhio\tUS\nCases\t618\t28,886\nReports\t112\t4,673");
        assertThat(text(style, ROWS.replace("span", "p"))).contains("Cases\t618\t28,886\n");
    }

    @Test
    void readsNoRowsWhereOthersAreSideBySide() throws Exception {
        assertThat(text("div{display:flex;flex-direction:column}", ROWS)).doesNotContain("\t");
        assertThat(text("section{display:flex}", ROWS)).doesNotContain("\t");
    }

    @Test
    void readsNoRowsWithoutALabelInFront() throws Exception {
        assertThat(text("div{display:flex}", "<div><p>618</p><p>28,886</p></div><div><p>112</p><p>4,673</p></div>"))
                .doesNotContain("\t");
    }

    private static String text(String style, String body) throws Exception {
        String page = "<style>" + style + "</style>" + body;
        return HtmlTextExtractor.extract(page.getBytes(StandardCharsets.UTF_8)).lines().stream()
                .map(TextLine::text)
                .collect(Collectors.joining("\n"))
                .strip();
    }
}
