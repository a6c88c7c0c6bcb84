package org.clearinghouse.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.support.Histories;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class SheetHtmlRendererTest {
    private static final SheetAddresses LINKS =
            new SheetAddresses(null, "/newest", "/text", "/csv", "https://example.org/cited");
    private static final String HEAD = "area,year,metric,value,printed,qualifier,reference_date,source,locator,kind,"
            + "quote,note,title,publisher,published,url,held\n";

    private final Sheet sheet = sheet(Histories.bundled(), "ME");
    private final Document page = Jsoup.parse(SheetHtmlRenderer.render(sheet, LINKS));

    @Test
    void hasTheSameTextAsTheTextRenderer() {
        List<String> paragraphs = List.of(
                        SheetTextRenderer.render(sheet, LINKS).strip().split("\n\n"))
                .stream()
                .map(paragraph -> paragraph.replaceAll("\n[=-]+$|^- ", ""))
                .toList();
        List<String> blocks = page.select("h1, h2, p, li").eachText();
        assertThat(blocks.subList(0, blocks.size() - 1)).containsExactlyElementsOf(paragraphs);
    }

    @Test
    void aSheetOfAPastVersionSaysSo() {
        SheetAddresses past = new SheetAddresses(
                Instant.parse("2026-01-01T12:00:01Z"), "/newest", "/text", "/csv", "https://example.org/cited");
        assertThat(Jsoup.parse(SheetHtmlRenderer.render(sheet, past)).select("h1 + p"))
                .singleElement()
                .satisfies(paragraph -> {
                    assertThat(paragraph.text()).startsWith("As of 2026-01-01T12:00:01Z.");
                    assertThat(paragraph.select("a").attr("href")).isEqualTo("/newest");
                });
        assertThat(SheetTextRenderer.render(sheet, past)).contains("\n\nAs of 2026-01-01T12:00:01Z.");
        assertThat(page.text()).doesNotContain("As of 2026");
    }

    @Test
    void theCitationEndsInTheCompleteAddress() {
        assertThat(SheetTextRenderer.render(sheet, LINKS)).endsWith("as well. https://example.org/cited\n");
        assertThat(page.text()).contains("To cite this sheet: “Maine Data 2023”. ", "https://example.org/cited");
    }

    @Test
    void figuresOfTheStateAreStrong() {
        assertThat(page.select("strong").eachText())
                .hasSize(10)
                .allMatch(sentence -> sentence.contains("Maine"))
                .contains("In 2023, the number of other missing children cases from Maine was 9. "
                        + "It is a small count, too small to compare.");
    }

    @Test
    void everyReferenceLinksToItsSource() {
        List<String> marks = page.select("a[href^=#]").eachAttr("href");
        assertThat(marks).isNotEmpty().allMatch(mark -> page.selectFirst(mark) != null);
    }

    @Test
    void containsNeitherScriptNorStyle() {
        assertThat(page.select("script, style, [style], link")).isEmpty();
    }

    @Test
    void escapesTextFromDocuments() {
        Dataset hostile = Histories.bundledAnd()
                .document(
                        "hostile.csv",
                        HEAD + "VT,2023,team-hope-supported,3,3,exact,,hostile,,sentence,,,"
                                + "<script>alert()</script>,\"\"\"<b>\",2024,javascript:alert(),x\n")
                .dataset();
        String html = SheetHtmlRenderer.render(sheet(hostile, "VT"), LINKS);
        assertThat(html).contains("&lt;script&gt;alert()").doesNotContain("<script", "<b>");
        assertThat(Jsoup.parse(html).select("a").eachAttr("href"))
                .extracting(href -> href.replaceAll("[:/].*", ""))
                .doesNotContain("javascript");
    }

    private static Sheet sheet(Dataset dataset, String state) {
        return new SheetGenerator(Histories.READER)
                .generate(dataset.stateLookup().require(state), 2023);
    }
}
