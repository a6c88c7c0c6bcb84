package org.clearinghouse.export;

import org.clearinghouse.dataset.Source;
import org.clearinghouse.export.Sheet.Line;
import org.clearinghouse.export.Sheet.Section;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;

/** A sheet as a page: the same words as the text, without style or script. */
public final class SheetPage {
    private final Sheet sheet;
    private final Document page = Document.createShell("");
    private final Element main = page.body().appendElement("main");

    private SheetPage(Sheet sheet) {
        this.sheet = sheet;
    }

    /** @param links address of the text and of the figures as CSV */
    public static String render(Sheet sheet, Links links) {
        return new SheetPage(sheet).write(links);
    }

    /** Where the same can be had in other forms. */
    public record Links(String text, String csv) {}

    private String write(Links links) {
        page.prependChild(new DocumentType("html", "", ""));
        page.selectFirst("html").attr("lang", "en");
        page.head().appendElement("meta").attr("charset", "utf-8");
        page.head()
                .appendElement("meta")
                .attr("name", "viewport")
                .attr("content", "width=device-width, initial-scale=1");
        page.title(sheet.title());
        main.appendElement("h1").text(sheet.title());
        paragraph(sheet.introduction());
        sheet.sections().forEach(this::section);
        main.appendElement("h2").text("Sources");
        sources();
        main.appendElement("h2").text("About this sheet");
        sheet.closing().forEach(this::paragraph);
        Element others = main.appendElement("p");
        others.appendElement("a").attr("href", links.text()).text("This sheet as text");
        others.appendText(" · ");
        others.appendElement("a").attr("href", links.csv()).text("Its figures as CSV");
        return page.outerHtml() + "\n";
    }

    private void section(Section section) {
        main.appendElement("h2").text(section.heading());
        paragraph(section.introduction());
        section.lines().forEach(this::line);
    }

    private void line(Line line) {
        Element paragraph = main.appendElement("p");
        Element words = line.isOfState()
                ? paragraph.appendElement("strong")
                : line.figure() == null ? paragraph.appendElement("small") : paragraph;
        words.appendText(line.text());
        for (int source : line.sources()) {
            paragraph.appendText(" ");
            paragraph.appendElement("a").attr("href", "#source-" + source).text("[" + source + "]");
        }
    }

    private void sources() {
        Element list = main.appendElement("ul");
        for (int i = 1; i <= sheet.sources().size(); i++) {
            Source source = sheet.sources().get(i - 1);
            Element item = list.appendElement("li").attr("id", "source-" + i);
            item.appendText("[" + i + "] " + SourceDescription.describe(source));
            if (source.getUrl() != null) {
                item.appendText(" ");
                link(item, source.getUrl());
            }
        }
    }

    /** Documents bring the addresses of sources; only those of the web are made links. */
    private static void link(Element item, String url) {
        if (url.matches("https?://.*")) {
            item.appendElement("a").attr("href", url).text(url);
        } else {
            item.appendText(url);
        }
    }

    private void paragraph(String words) {
        main.appendElement("p").text(words);
    }
}
