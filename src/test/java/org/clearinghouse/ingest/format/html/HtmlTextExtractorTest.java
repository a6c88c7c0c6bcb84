package org.clearinghouse.ingest.format.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.clearinghouse.ingest.format.TextLine;
import org.clearinghouse.ingest.format.UnreadableDocumentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTextExtractorTest {
    private static final int MOST_BYTES = 4 * 1024 * 1024;
    private static final int MOST_TAGS = 20_000;

    @Test
    void startsALineForEachBlockAndJoinsInlineElements() throws Exception {
        assertThat(text(
                        "<h1>Maine <em>Data</em></h1><p>In&nbsp;2023,\n <b>1</b>,<span>571</span> re&shy;ports<wbr>.</p>"
                                + "<div>One<br>two<div>three</div>four</div>"))
                .isEqualTo("# Maine Data\n\nIn 2023, 1,571 reports.\n\nOne\ntwo\n\nthree\n\nfour");
    }

    @Test
    void putsFootnoteMarksInBracketsButNotOtherSuperscripts() throws Exception {
        assertThat(
                        text(
                                "<p>45<sup>1</sup> cases<sup><a href='#n'>[2]</a></sup> on the 19<sup>th</sup><sup>*</sup></p>"))
                .isEqualTo("45[1] cases[2] on the 19th");
    }

    @Test
    void marksListItems() throws Exception {
        assertThat(text("<p>As follows:</p><ul><li>One: 1</li><li>Two: 2</li></ul><ol><li><p>Three</p></ol>"))
                .isEqualTo("As follows:\n\n- One: 1\n- Two: 2\n\n- Three");
    }

    @Test
    void readsTermsAndDescriptionsAsRows() throws Exception {
        assertThat(text("<dl><dt>Cases</dt><dd>11</dd><dt>Of these</dt><dd>2</dd></dl>"))
                .isEqualTo("Cases\t11\nOf these\t2");
    }

    @Test
    void separatesCellsByTabsAndKeepsTheirColumns() throws Exception {
        assertThat(text("<table><caption>Cases</caption><tr><th></th><th>2022</th><th>2023</th></tr>"
                        + "<tr><th>Missing</th><td><p>1</p></td><td>2</td></tr></table>"))
                .isEqualTo("Cases\n\n|  | 2022 | 2023 |\nMissing\t1\t2");
    }

    @Test
    void repeatsSpanningTextButNotNumbers() throws Exception {
        assertThat(text("<table><tr><th rowspan=2>Area</th><th colspan=2>Cases</th></tr>"
                        + "<tr><td>old</td><td>new</td></tr><tr><td>Maine</td><td colspan=2>5</td></tr>"
                        + "<tr><td colspan=3>All of it</td></tr></table>"))
                .isEqualTo("Area\tCases\tCases\nArea\told\tnew\n| Maine | 5 |  |\nAll of it");
    }

    @Test
    void readsLayoutTablesAsText() throws Exception {
        assertThat(text("<table><tr><td><h2>Left</h2><p>Some.</p></td><td>Right"
                        + "<table><tr><td>Cases</td><td>5</td></tr></table></td></tr></table>"))
                .isEqualTo("# Left\n\nSome.\n\nRight\n\nCases\t5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>5</script>",
                "<style>p { margin: 5 }</style>",
                "<template>5</template>",
                "<nav>5</nav>",
                "<p hidden>5</p>",
                "<p style='DISPLAY : none'>5</p>",
                "<span style='visibility:hidden'>5</span>",
                "<p><span style='visibility:hidden'>5</span></p>",
                "<del>5</del>",
                "<!-- 5 -->",
                "<select><option>5</select>",
                "<table><tr hidden><td>5</td><td>5</td></tr></table>"
            })
    void excludesHiddenElements(String hidden) throws Exception {
        assertThat(text("<p>Seen" + hidden + "</p>")).isEqualTo("Seen");
    }

    @Test
    void addsTheTitleUnlessAHeadingEqualsIt() throws Exception {
        assertThat(text("<title>Maine Data | NCMEC</title><h2>Maine Data</h2>")).isEqualTo("# Maine Data");
        assertThat(text("<title>Maine Data</title><p>Text.</p>")).isEqualTo("# Maine Data\nText.");
    }

    @Test
    void marksABoldParagraph() throws Exception {
        assertThat(text("<p><strong>Missing</strong> <b>Children</b></p><p><b>Not</b> this</p>"))
                .isEqualTo("**Missing Children**\n\nNot this");
    }

    @Test
    void numbersLinesAsInTheSource() throws Exception {
        String page =
                "<!doctype html>\n<html>\n<body>\n<p>\n  One\n  two</p>\n<table>\n<tr><td>a</td><td>b</td></tr>\n</table>";
        assertThat(HtmlTextExtractor.extract(page.getBytes(StandardCharsets.UTF_8))
                        .lines())
                .filteredOn(line -> !line.text().isEmpty())
                .containsExactly(new TextLine(null, 5, "One two"), new TextLine(null, 8, "a\tb"));
    }

    @Test
    void keepsPreformattedLines() throws Exception {
        assertThat(text("<pre>Cases     11\nOther      2</pre>")).isEqualTo("Cases     11\nOther      2");
    }

    @Test
    void detectsTheEncoding() throws Exception {
        assertThat(text("<p>Children\u2019s</p>", StandardCharsets.UTF_8)).isEqualTo("Children\u2019s");
        assertThat(text("\uFEFF<p>Children\u2019s</p>", StandardCharsets.UTF_16LE))
                .isEqualTo("Children\u2019s");
        assertThat(text("<p>Children\u2019s</p>", Charset.forName("windows-1252")))
                .isEqualTo("Children\u2019s");
        String latin = "<meta charset='iso-8859-1'><p>Children\u2019s</p>";
        assertThat(text(latin, Charset.forName("windows-1252"))).isEqualTo("Children\u2019s");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div>", "<b>", "<table><tr><td>", "<sup>", "<ul><li>", "<p><span>", "<dl><dt>", "<table>"})
    void readsDeepNestingQuickly(String tags) throws Exception {
        assertReadQuickly(tags.repeat(MOST_TAGS / tags.split("<", -1).length));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p>x", "<td>", "x<sup>1</sup>", "<br>", "<table><tr><td rowspan=99 colspan=99>x</table>"})
    void readsManyElementsQuickly(String element) throws Exception {
        assertReadQuickly(element.repeat(MOST_TAGS / element.split("<", -1).length));
    }

    @Test
    void dividesANumberFromTheLabelInAnotherStyle() throws Exception {
        String style = "<style>b { font-size: 42px }</style>";
        assertThat(text(style + "<p><b>44</b><span>incidents in all</span></p>"))
                .endsWith("44\tincidents in all");
        assertThat(text(style + "<p><b>18.4M</b><span>reports received</span></p>"))
                .endsWith("18.4M\treports received");
        assertThat(text("<p><b>44</b><span>incidents in all</span></p>")).endsWith("44incidents in all");
        assertThat(text("<p><b class=n>44</b><span class=l>incidents in all</span></p>"))
                .endsWith("44\tincidents in all");
        assertThat(text(style + "<p><b>36</b><span>million reports</span></p>")).endsWith("36million reports");
        assertThat(text(style + "<p><b>41</b><span>st year</span></p>")).endsWith("41st year");
    }

    @Test
    void rejectsPagesThatAreTooLargeOrHaveNoText() {
        byte[] large = new byte[MOST_BYTES + 1];
        Arrays.fill(large, (byte) ' ');
        assertThatThrownBy(() -> HtmlTextExtractor.extract(large))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining("4 MB");
        assertThatThrownBy(() -> text("<div>".repeat(100_000)))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessage("a web page of more than 20000 tags; give the part with the figures");
        assertThatThrownBy(() -> text("<html><script>5</script></html>"))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessage("a web page without text");
    }

    /** Measures CPU time, because other processes may slow this one down. */
    private static void assertReadQuickly(String page) throws Exception {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        text("<p>Text</p>" + page);
        assertThat(threads.getCurrentThreadCpuTime() - start).isLessThan(2_000_000_000L);
    }

    private static String text(String page) throws Exception {
        return text(page, StandardCharsets.UTF_8);
    }

    private static String text(String page, Charset charset) throws Exception {
        return String.join(
                        "\n",
                        HtmlTextExtractor.extract(page.getBytes(charset)).lines().stream()
                                .map(TextLine::text)
                                .toList())
                .strip();
    }
}
