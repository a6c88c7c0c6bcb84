package org.clearinghouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.export.Sheet;
import org.clearinghouse.export.SheetGenerator;
import org.clearinghouse.export.SheetTextRenderer;
import org.clearinghouse.support.Histories;
import org.clearinghouse.support.OwnDatabaseResource;
import org.clearinghouse.support.TestLinks;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(OwnDatabaseResource.class)
class SheetPageRendererTest {
    private static final String HEAD = "area,year,metric,value,printed,qualifier,reference_date,source,locator,kind,"
            + "quote,note,title,publisher,published,url,held\n";

    @Test
    void hasTheSameSentencesAsTheText() {
        Sheet sheet = createSheet(Histories.bundled(), "ME");
        List<String> paragraphs = Arrays.stream(
                        SheetTextRenderer.render(sheet).strip().split("\n\n"))
                .map(paragraph -> paragraph.replaceAll("\n[=-]+$|^- ", ""))
                .toList();
        assertThat(render(sheet)
                        .select(".sheet :is(h1, h2, li, p:not(.offers))")
                        .eachText())
                .containsExactlyElementsOf(paragraphs);
    }

    @Test
    void figuresOfTheStateAreStrong() {
        assertThat(render(createSheet(Histories.bundled(), "ME"))
                        .select(".sheet strong")
                        .eachText())
                .hasSize(10)
                .allMatch(sentence -> sentence.contains("Maine"))
                .contains("In 2023, the number of other missing children cases from Maine was 9. "
                        + "It is a small count, too small to compare.");
    }

    @Test
    void everyReferenceLinksToItsSource() {
        Document page = render(createSheet(Histories.bundled(), "ME"));
        assertThat(page.select(".sheet a[href^=#]").eachAttr("href"))
                .isNotEmpty()
                .allMatch(mark -> page.selectFirst(mark) != null);
    }

    @Test
    void escapesTextFromDocuments() {
        Dataset hostile = Histories.bundledAnd()
                .document(
                        "hostile.csv",
                        HEAD + "VT,2023,team-hope-supported,3,3,exact,,hostile,,sentence,,,"
                                + "<script>alert()</script>,\"\"\"<b>\",2024,javascript:alert(),x\n")
                .dataset();
        String html = SheetPageRenderer.render(createSheet(hostile, "VT"), TestLinks.NEWEST);
        assertThat(html).contains("&lt;script&gt;alert()").doesNotContain("<script>", "<b>");
        assertThat(Jsoup.parse(html).select("a[href^=javascript]")).isEmpty();
    }

    private static Document render(Sheet sheet) {
        return Jsoup.parse(SheetPageRenderer.render(sheet, TestLinks.NEWEST));
    }

    private static Sheet createSheet(Dataset dataset, String state) {
        return new SheetGenerator(Histories.READER)
                .generate(dataset.stateLookup().require(state), 2023);
    }
}
