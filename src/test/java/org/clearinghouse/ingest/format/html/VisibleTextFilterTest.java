package org.clearinghouse.ingest.format.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.clearinghouse.ingest.format.DocumentText;
import org.clearinghouse.ingest.format.TextLine;
import org.clearinghouse.ingest.format.UnreadableDocumentException;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.ingest.result.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextFilterTest {
    private static final char UNREADABLE = DocumentText.UNREADABLE;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<span style='opacity:0'>47</span>",
                "<span style='opacity: 0%'>47</span>",
                "<span style='display:none'>47</span>",
                "<span style='visibility:hidden'>47</span>",
                "<span style='visibility:collapse'>47</span>",
                "<span style='font-size:0'>47</span>",
                "<span style='font:0/0 a'>47</span>",
                "<span style='font-size:1px'>47</span>",
                "<span style='position:absolute;left:-9999px'>47</span>",
                "<span style='position:fixed;top:-100em'>47</span>",
                "<span style='display:block;text-indent:-9999px'>47</span>",
                "<span style='position:absolute;clip:rect(0 0 0 0)'>47</span>",
                "<span style='position:absolute;clip:rect(1px, 1px, 1px, 1px)'>47</span>",
                "<span style='clip-path:inset(50%)'>47</span>",
                "<span style='display:inline-block;width:0;overflow:hidden'>47</span>",
                "<span style='position:absolute;height:1px;width:1px;overflow:hidden'>47</span>",
                "<span style='display:inline-block;transform:scale(0)'>47</span>",
                "<span style='color:#fff'>47</span>",
                "<span style='color:white;background:#ffffff'>47</span>",
                "<span style='color:transparent'>47</span>",
                "<span style='color:rgba(0,0,0,0)'>47</span>",
                "<span style='background:black'>47</span>",
                "<font color=white>47</font>",
                "<span style='color:hsl(0,0%,100%)'>47</span>",
                "<span style='color:hwb(0 100% 0%)'>47</span>",
                "<span style='color:snow'>47</span>",
                "<span popover>47</span>",
                "<span hidden=until-found style='display:inline-block'>47</span>",
                "<span hidden>47</span>",
                "<style>.x{opacity:0}</style><span class=x>47</span>",
                "<style>p > span.x:not(.y){display:none!important}</style><span class=x style='display:inline'>47</span>",
                "<style>@media screen{.x{display:none}}</style><span class=x>47</span>",
                "<style>@media (min-width:600px){.x{display:none}}</style><span class=x>47</span>",
                "<style>@supports (display:grid){@layer a{.x{opacity:0}}}</style><span class=x style='opacity:0'>47</span>",
                "<style>:root{--d:none}.x{display:var(--d,inline)}</style><span class=x>47</span>",
                "<style>.x{color:var(--c, var(--w))}:root{--w:#fff}</style><span class=x>47</span>",
                "<span style='--o:0;opacity:var(--o)'>47</span>",
                "<style>@layer a,b;@layer b{.x{display:none}}@layer a{p .x{display:inline}}</style><span class=x>47</span>",
                "<style>.x{display:none}@layer a{p .x{display:inline}}</style><span class=x>47</span>",
                "<style>@supports (display:grid){.x{display:none}}</style><span class=x>47</span>",
                "<style>@supports not (display:-ms-grid){.x{display:none}}</style><span class=x>47</span>",
                "<style>@supports selector(:has(a)){.x{display:none}}</style><span class=x>47</span>",
                "<style>@media (width > 600px){.x{display:none}}</style><span class=x>47</span>",
                "<style>p{.x{display:none}}</style><span class=x>47</span>",
                "<style>.x{@media screen{display:none}}</style><span class=x>47</span>",
                "<style>p{& > .x{display:none}}</style><span class=x>47</span>",
                "<span style='filter:blur(5px)'>47</span>",
                "<span style='display:inline-block;transform:scale(.05)'>47</span>",
                "<span style='display:inline-block;height:4px;overflow:hidden'>47</span>",
                "<link rel=stylesheet href=x><span class='sr-only'>47</span>"
            })
    void readsNoHiddenText(String hidden) throws Exception {
        assertThat(text("<p>connected " + hidden + "59 families</p>")).isEqualTo("connected 59 families");
        assertThat(severity("<p>connected " + hidden + "59 families</p>")).isEqualTo(Severity.WARNING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<span style='text-decoration:line-through'>47</span>",
                "<span style='text-decoration-line:line-through'>47</span>",
                "<span style='text-decoration:red line-through'>47</span>",
                "<style>.x{text-decoration:line-through}</style><span class=x>47</span>",
                "<del>47</del>",
                "<s>47</s>",
                "<strike>47</strike>"
            })
    void readsNoStruckText(String struck) throws Exception {
        assertThat(text("<p>connected " + struck + "59 families</p>")).isEqualTo("connected 59 families");
        assertThat(severity("<p>connected " + struck + "59 families</p>")).isEqualTo(Severity.UNMATCHED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<span style='font-size:0.6em;vertical-align:super;'>1</span>",
                "<span style='vertical-align:super'>1</span>",
                "<span style='vertical-align:text-top;font-size:70%'>1</span>",
                "<span style='vertical-align:6px;font-size:8px'>1</span>",
                "<span style='position:relative;top:-.5em;font-size:60%'>1</span>",
                "<span style='font-size:8px;vertical-align:top'>1</span>",
                "<span style='font:8px serif'>[1]</span>",
                "<style>.fn{vertical-align:super}</style><span class=fn>1</span>",
                "<style>.fn{vertical-align:super}</style><a class=fn>1,2</a>",
                "<a href='#fn1'>1</a>",
                "<a href='page.html#cite_note-1'>1</a>",
                "<a href='#x'>1</a>",
                "<a role=doc-noteref href=x>1</a>",
                "<sup>1</sup>",
                "<sup><a href='#n'>[2]</a></sup>"
            })
    void readsNoFootnoteMarks(String mark) throws Exception {
        assertThat(text("<p>connected 59" + mark + " families</p>")).matches("connected 59(?:\\[\\d\\]){1,2} families");
        assertThat(text("<table><tr><td>Cases</td><td>222" + mark + "</td></tr></table>"))
                .matches("Cases\t222(?:\\[\\d\\]){1,2}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<span style='font-size:calc(1px - 1px)'>47</span>59",
                "<span style='font-size:clamp(0px,0vw,0px)'>47</span>59",
                "<span style='mso-hide:all'>47</span>59",
                "<style>@layer a{.x{display:none!important}}</style><span class=x>47</span>59",
                "<style>@layer a{@layer b{.x{display:none}}}</style><span class=x>47</span>59",
                "<span style='display:inline-block;transform:scaleX(-1)'>59</span>",
                "<span style='display:inline-block;transform:rotate(180deg)'>59</span>",
                "<span aria-label='59'>0</span>",
                "<style>.x{counter-reset:n 59}.x::before{content:counter(n)}</style><span class=x></span>",
                "<style>.x::after{content:'59'}</style><span class=x></span>"
            })
    void readsNoNumberThatMayBeSeenOtherwise(String number) throws Exception {
        assertThat(text("<p>connected " + number + " families</p>"))
                .contains(String.valueOf(DocumentText.UNREADABLE))
                .doesNotContain("4759")
                .doesNotContain(" 59 ")
                .doesNotContain(" 0 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<style>@container (min-width:1px){.x{display:none}}</style><span class=x>59</span>",
                "<style>@supports (display:masonry){.x{opacity:0}}</style><span class=x>59</span>",
                "<style>@scope (p){.x{color:white}}</style><span class=x>59</span>",
                "<style>.x:unknown{display:none}</style><span class=x>59</span>",
                "<style>@layer a{.x{display:none!important}}</style><span class=x>59</span>",
                "<style>@keyframes o{to{opacity:0}}.x{animation:o 1s forwards}</style><span class=x>59</span>",
                "<span style='mask:url(x.svg)'>59</span>",
                "<span style='clip-path:url(#x)'>59</span>",
                "<span style='mix-blend-mode:difference'>59</span>",
                "<span style='letter-spacing:-1em'>59</span>",
                "<span style='display:inline-block;width:.5em;overflow:hidden'>59</span>"
            })
    void readsNoNumberOfWhichItIsOpenWhetherItIsSeen(String number) throws Exception {
        assertThat(text("<p>connected " + number + " families</p>"))
                .isEqualTo("connected 59" + UNREADABLE + " families");
        assertThat(severity("<p>connected " + number + " families</p>")).isEqualTo(Severity.WARNING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<style>@container (min-width:1px){.x{color:red}}</style><span class=x>59</span>",
                "<style>@supports not (display:grid){.x{display:none}}</style><span class=x>59</span>",
                "<style>@media (prefers-color-scheme:dark){.x{color:white}}</style><span class=x>59</span>",
                "<style>@keyframes i{from{opacity:0}to{opacity:1}}.x{animation:i 1s both}</style><span class=x>59</span>",
                "<style>.x::after{content:'';position:absolute;bottom:0;height:2px;background:red}</style><span class=x>59</span>",
                "<span style='filter:drop-shadow(0 0 1px #000)'>59</span>"
            })
    void readsNumbersThatConditionsDoNotHide(String number) throws Exception {
        assertThat(text("<p>connected " + number + " families</p>")).isEqualTo("connected 59 families");
        assertThat(read("<p>connected " + number + " families</p>").findings()).isEmpty();
    }

    @Test
    void readsNoMirroredNumberBeforeAFootnoteMark() throws Exception {
        assertThat(
                        text(
                                "<p>connected <span style='display:inline-block;transform:scaleX(-1)'>at least 8**</span> x</p>"))
                .contains("at least 8" + UNREADABLE + "**");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "content:'';position:absolute;inset:0;background:#000",
                "content:'';position:absolute;top:50%;width:100%;border-top:2px solid",
                "content:'';position:absolute;inset:0;backdrop-filter:blur(4px)"
            })
    void readsNoNumberThatAGeneratedBoxCovers(String box) throws Exception {
        String page = "<style>.x{position:relative}.x::after{" + box
                + "}</style><p>connected <span class=x>59</span> families</p>";
        assertThat(text(page)).isEqualTo("connected families");
        assertThat(severity(page)).isEqualTo(Severity.WARNING);
    }

    @Test
    void addsNothingForGeneratedIcons() throws Exception {
        assertThat(text("<style>.x::before{content:'\\f101'}</style><p>connected <i class=x></i>59 families</p>"))
                .isEqualTo("connected 59 families");
    }

    @Test
    void readsNoContentThatAShadowTreeReplaces() throws Exception {
        String page = "<p>connected <x-n><template shadowrootmode=open>47</template>59</x-n> families</p>";
        assertThat(text(page)).isEqualTo("connected families");
        assertThat(severity(page)).isEqualTo(Severity.UNMATCHED);
    }

    @Test
    void readsNoTableWithAHiddenColumn() throws Exception {
        String table = "<table><col><col style='visibility:%s'><tr><td>Cases</td><td>59</td></tr></table>";
        assertThat(text(table.formatted("collapse"))).doesNotContain("59");
        assertThat(severity(table.formatted("collapse"))).isEqualTo(Severity.UNMATCHED);
        assertThat(text(table.formatted("visible"))).isEqualTo("Cases\t59");
    }

    @Test
    void ignoresStylesForBrowsersWithoutScripts() throws Exception {
        assertThat(
                        text(
                                "<noscript><style>.x{display:none}</style></noscript><p>connected <b class=x>4</b>7 families</p>"))
                .isEqualTo("connected 47 families");
    }

    @Test
    void readsNoNumberUnderAColouredBox() throws Exception {
        String box = "<i style='position:absolute;inset:0;background:%s'></i>";
        String page = "<p>connected <span style='position:relative'>59" + box + "</span> families</p>";
        assertThat(text(page.formatted("#000"))).isEqualTo("connected families");
        assertThat(severity(page.formatted("#000"))).isEqualTo(Severity.WARNING);
        assertThat(text(page.formatted("none"))).isEqualTo("connected 59 families");
    }

    @Test
    void doesNotKnowWhetherASmallerDigitIsAMark() throws Exception {
        assertThat(text("<p>connected 5<span style='font-size:8px'>9</span> families</p>"))
                .isEqualTo("connected 5" + DocumentText.UNREADABLE + "9 families");
        assertThat(text("<p>connected 5<sub><a href='#n'>9</a></sub> families</p>"))
                .isEqualTo("connected 5" + DocumentText.UNREADABLE + "9 families");
        assertThat(text("<p>connected 59<span style='font-size:8px'>*</span> families</p>"))
                .isEqualTo("connected 59 families");
    }

    @Test
    void doesNotKnowWhetherAFontHasRaisedDigits() throws Exception {
        assertThat(text("<p>59<span style='font-feature-settings:\"sups\"'>1</span> families</p>"))
                .isEqualTo("59" + DocumentText.UNREADABLE + "1 families");
    }

    @Test
    void numbersTheNotesThatMarksLinkTo() throws Exception {
        assertThat(text("<p>59<sup><a href='#fn1'>1</a></sup> families</p><ol><li id=fn1>Preliminary.</li></ol>"))
                .isEqualTo("59[1] families\n\n- [1] Preliminary.");
        assertThat(
                        text(
                                "<p>59<sup><a href='#fn1'>1</a></sup> families</p><ol><li id=fn1><p>Preliminary.</p></li></ol>"))
                .isEqualTo("59[1] families\n\n- [1] Preliminary.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<link rel=stylesheet href=x><span class=x>41</span>",
                "<link rel=stylesheet href=x><span id=x>41</span>",
                "<style>@import url(x.css);</style><span class=x>41</span>",
                "<style>@unknown{.b{display:none}}</style><span class=x>41</span>",
                "<style>.x:unknown{display:none}</style><span class=x>41</span>",
                "<style>@media (update:slow){.x{display:none}}</style><span class=x>41</span>",
                "<style>.x{margin-right:1em}</style><span class=x>41</span>",
                "<span style='display:var(--x)'>41</span>",
                "<link rel=stylesheet href=x><span style='color:var(--x,red)'>41</span>",
                "<style>:root{--x:red}@media (update:slow){:root{--x:#fff}}</style><span style='color:var(--x)'>41</span>",
                "<span style='position:absolute'>41</span>",
                "<span style='transform:scale(0)'>41</span>",
                "<span style='background:linear-gradient(transparent 45%,red 45%,red 55%,transparent 55%)'>41</span>",
                "<style>.x{background-image:url(line.png)}</style><span class=x>41</span>",
                "<style>.x{box-shadow:inset 0 -.6em red}</style><span class=x>41</span>",
                "<style>.x{text-underline-offset:-.4em}</style><span class=x>41</span>",
                "<span style='color:lab(100% 0 0)'>41</span>",
                "<custom-number>41</custom-number>",
                "<sub>41</sub>",
                "<small>41</small>",
                "<a href=x>41</a>",
                "41<span hidden>x</span>",
                "41<svg></svg>",
                "41<img src=x>"
            })
    void joinsNoDigitsOfElementsWhoseStyleIsUnknown(String part) throws Exception {
        assertThat(text("<p>connected " + part + ",571 families</p>"))
                .isEqualTo("connected 41" + UNREADABLE + ",571 families");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>41</b>",
                "<em>41</em>",
                "<span>41</span>",
                "<span class=x>41</span>",
                "<span style='color:red;font-weight:bold;background-color:transparent'>41</span>",
                "<style>.x{color:#123;font-family:Arial}</style><span class=x>41</span>",
                "<style>.x:hover{display:none}</style><span class=x>41</span>",
                "<style>:root{--c:#123}.x{color:var(--c)}</style><span class=x>41</span>",
                "<style>@media print{.x{display:none}}</style><span class=x>41</span>",
                "<style media=print>.x{display:none}</style><span class=x>41</span>",
                "<style>@media (max-width:600px){.x{display:none}}</style><span class=x>41</span>",
                "<style>.x{display:none} p .x{display:inline}</style><span class=x>41</span>",
                "<link rel=stylesheet href=x><b>41</b>",
                "<ins>41</ins>",
                "4<!-- x -->1",
                "<span aria-hidden=true>41</span>"
            })
    void joinsDigitsOfElementsThatOnlyFormat(String part) throws Exception {
        assertThat(text("<p>connected " + part + ",571 families</p>")).isEqualTo("connected 41,571 families");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<button>4</button>",
                "<input value=4>",
                "<svg><text>4</text></svg>",
                "<math><mn>4</mn></math>",
                "<img src=x alt=4>",
                "<select><option>4</select>",
                "<style>.x::before{content:'4'}</style><i class=x></i>",
                "<style>.x::after{content:attr(title)}</style><i class=x title=4></i>",
                "<bdo dir=rtl>4</bdo>",
                "<span hidden=until-found>4</span>",
                "<span style='content-visibility:hidden'>4</span>"
            })
    void readsNoNumberBesideDigitsThatAreNoText(String part) throws Exception {
        assertThat(text("<p>connected " + part + "1,571 families</p>")).contains(UNREADABLE + "1,571 families");
    }

    @Test
    void readsNoNumbersOfBlocksThatMayBeSideBySide() throws Exception {
        assertThat(text("<div style='display:flex'><div>4</div><div>1,571</div></div><p>5</p>"))
                .isEqualTo("4" + UNREADABLE + "\n\n" + UNREADABLE + "1,571\n\n5");
        assertThat(text("<div style='float:left'>4</div><div>1,571</div>"))
                .isEqualTo("4" + UNREADABLE + "\n\n" + UNREADABLE + "1,571");
        assertThat(text("<div style='display:flex'><div>59</div><div>families</div></div>"))
                .isEqualTo("59\n\nfamilies");
    }

    @Test
    void endsLinesAtInlineElementsThatAreBlocksByStyle() throws Exception {
        assertThat(text("<style>.x{display:block}</style><p><span class=x>59</span><span class=x>families</span></p>"))
                .isEqualTo("59\nfamilies");
    }

    @Test
    void readsNoContentOfClosedDetails() throws Exception {
        assertThat(text("<details><summary>More</summary>47 <p>59</p></details>"))
                .isEqualTo("More");
        assertThat(text("<details open><summary>More</summary>47 <p>59</p></details>"))
                .isEqualTo("More\n\n47\n\n59");
    }

    @Test
    void readsThePartsOfAnAccordion() throws Exception {
        assertThat(text("<details><summary>How many?</summary><p>59</p></details>"))
                .isEqualTo("How many?\n\n59");
        assertThat(text("<details><summary><h3>Cases</h3></summary><p>59</p></details>"))
                .contains("59");
    }

    @Test
    void readsNoDialogsAndPopoversThatAreClosed() throws Exception {
        assertThat(text("<p>59</p><dialog>47</dialog><div popover>47</div>")).isEqualTo("59");
        assertThat(text("<dialog open>59</dialog>")).isEqualTo("59");
        assertThat(text("<style>[popover]{display:block}</style><div popover>59</div>"))
                .isEqualTo("59");
    }

    @Test
    void showsVisiblePartsOfInvisibleElements() throws Exception {
        assertThat(text("<ul style='font-size:0'><li style='font-size:16px'>59</li></ul>"))
                .isEqualTo("- 59");
        assertThat(text("<p style='visibility:hidden'>47 <b style='visibility:visible'>59</b></p>"))
                .contains("59")
                .doesNotContain("47");
    }

    @Test
    void keepsTheColumnsOfInvisibleCells() throws Exception {
        assertThat(text("<table><tr><td>a<td style='visibility:hidden'>5<td>b</tr></table>"))
                .isEqualTo("| a |  | b |");
        assertThat(text("<table><tr hidden><td>1<td>2</tr><tr><td>a<td hidden>5<td>b</tr></table>"))
                .isEqualTo("a\tb");
    }

    @Test
    void reportsHiddenDigitsWithoutThem() throws Exception {
        DocumentText page = read("<p>Seen</p>\n<p hidden>In 2023, 47</p>\n<div hidden>59</div>");
        assertThat(page.findings())
                .containsExactly(new Finding(
                        Severity.UNMATCHED,
                        "Hidden text with digits is not read; show it if it belongs to the page (2 places).",
                        null,
                        2,
                        null));
        assertThat(read("<p>Seen</p><p hidden>None</p><!-- 5 --><script>5</script>")
                        .findings())
                .isEmpty();
    }

    @Test
    void rejectsStyleSheetsThatTakeTooLong() {
        assertThatThrownBy(() -> text("<style>" + ".a .b .c{color:red;opacity:0}\n".repeat(5_000) + "</style>"
                        + "<div class='c'>x".repeat(10_000)))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining("too many style rules");
        assertThatThrownBy(() -> text("<style>" + " ".repeat(1_100_000) + "</style><p>x"))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining("too large style sheets");
    }

    private static Severity severity(String page) throws Exception {
        return read(page).findings().get(0).severity();
    }

    private static String text(String page) throws Exception {
        return read(page).lines().stream()
                .map(TextLine::text)
                .collect(Collectors.joining("\n"))
                .strip();
    }

    private static DocumentText read(String page) throws Exception {
        return HtmlTextExtractor.extract(page.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<span data-count=1711>0</span>",
                "<span style='display:inline-block;scale:-1 1'>59</span>",
                "<span style='display:inline-flex;flex-direction:row-reverse'><span>7</span><span>1</span></span>",
                "<span style='display:inline-flex'><span style='order:2'>7</span><span style='order:1'>1</span></span>"
            })
    void marksNumbersThatAreShownOtherwise(String number) throws Exception {
        assertThat(text("<p>handled " + number + " cases</p>")).contains("\uFFFD");
    }

    @Test
    void keepsTheMarkOfANoteOnThePage() throws Exception {
        assertThat(text("<p>handled 12<sup>*</sup> cases</p><p>* January to June</p>"))
                .startsWith("handled 12* cases");
        assertThat(text("<p>handled 12<sup>*</sup> cases</p><p><sup>*</sup> January to June</p>"))
                .startsWith("handled 12* cases");
        assertThat(text("<p>handled 12<sup>*</sup> cases</p>")).isEqualTo("handled 12 cases");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<img alt=18 src=x>", "<iframe srcdoc='11 cases'></iframe>"})
    void reportsNumbersInPicturesAndFrames(String element) throws Exception {
        assertThat(read("<p>handled " + element + " cases</p>").findings()).hasSize(1);
        assertThat(read("<table><tr><td>Missing cases</td><td>" + element + "</td></tr></table>")
                        .findings())
                .hasSize(1);
    }
}
