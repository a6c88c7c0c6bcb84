package org.clearinghouse.export;

import org.clearinghouse.dataset.Source;
import org.clearinghouse.export.Sheet.Line;
import org.clearinghouse.export.Sheet.Reference;
import org.clearinghouse.export.Sheet.Section;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;

/** Renders a sheet as an HTML page with the same text as {@link SheetTextRenderer}, without style or script. */
public final class SheetHtmlRenderer {
    private final Sheet sheet;
    private final Document page = Document.createShell("");
    private final Element main = page.body().appendElement("main");

    private SheetHtmlRenderer(Sheet sheet) {
        this.sheet = sheet;
    }

    public static String render(Sheet sheet, SheetAddresses addresses) {
        SheetHtmlRenderer renderer = new SheetHtmlRenderer(sheet);
        renderer.fillHead();
        renderer.fillMain(addresses);
        return renderer.page.outerHtml() + "\n";
    }

    private void fillHead() {
        page.prependChild(new DocumentType("html", "", ""));
        page.selectFirst("html").attr("lang", "en");
        page.head().appendElement("meta").attr("charset", "utf-8");
        page.head()
                .appendElement("meta")
                .attr("name", "viewport")
                .attr("content", "width=device-width, initial-scale=1");
        page.title(sheet.title());
    }

    private void fillMain(SheetAddresses addresses) {
        main.appendElement("h1").text(sheet.title());
        appendTime(addresses);
        appendParagraph(sheet.introduction());
        sheet.sections().forEach(this::appendSection);
        main.appendElement("h2").text("Sources");
        appendSources();
        main.appendElement("h2").text("About this sheet");
        sheet.closing().forEach(this::appendParagraph);
        appendParagraph(SheetTexts.formatCitation(sheet, addresses));
        appendLinks(addresses);
    }

    private void appendSection(Section section) {
        main.appendElement("h2").text(section.heading());
        appendParagraph(section.introduction());
        section.lines().forEach(this::appendLine);
    }

    /** The state's figures are strong and remarks are small. */
    private void appendLine(Line line) {
        Element paragraph = main.appendElement("p");
        Element element = line.isOfState()
                ? paragraph.appendElement("strong")
                : line.figure() == null ? paragraph.appendElement("small") : paragraph;
        element.appendText(line.text());
        for (Reference reference : line.references()) {
            paragraph.appendText(" ");
            paragraph
                    .appendElement("a")
                    .attr("href", "#source-" + reference.source())
                    .text(reference.format());
        }
    }

    private void appendTime(SheetAddresses addresses) {
        if (addresses.asOf() != null) {
            Element paragraph = main.appendElement("p");
            paragraph.appendElement("strong").text(SheetTexts.formatAsOf(addresses));
            paragraph.appendText(" ");
            paragraph.appendElement("a").attr("href", addresses.newest()).text("The newest figures");
        }
    }

    private void appendSources() {
        Element list = main.appendElement("ul");
        for (int i = 1; i <= sheet.sources().size(); i++) {
            Source source = sheet.sources().get(i - 1);
            Element item = list.appendElement("li").attr("id", "source-" + i);
            item.appendText("[" + i + "] " + SourceDescription.describe(source));
            if (source.getUrl() != null) {
                item.appendText(" ");
                appendUrl(item, source);
            }
        }
    }

    private static void appendUrl(Element item, Source source) {
        String url = source.getUrl();
        if (SourceDescription.isLinkable(source)) {
            item.appendElement("a").attr("href", url).text(url);
        } else {
            item.appendText(url);
        }
    }

    private void appendLinks(SheetAddresses addresses) {
        Element paragraph = main.appendElement("p");
        paragraph.appendElement("a").attr("href", addresses.text()).text("This sheet as text");
        paragraph.appendText(" · ");
        paragraph.appendElement("a").attr("href", addresses.csv()).text("Its figures as CSV");
    }

    private void appendParagraph(String text) {
        main.appendElement("p").text(text);
    }
}
