package org.clearinghouse.ingest.format.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clearinghouse.ingest.format.DocumentText;
import org.clearinghouse.ingest.format.TextLine;
import org.clearinghouse.ingest.format.UnreadableDocumentException;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.model.DocumentForm;
import org.jsoup.nodes.Document;

/** Extracts the visible text of a web page or fragment. Lines are numbered as in its source. */
public final class HtmlTextExtractor {
    private static final int MOST_BYTES = 4 * 1024 * 1024;
    /** Limits nesting, because deep nesting makes the parser slow. */
    private static final int MOST_TAGS = 20_000;

    private HtmlTextExtractor() {}

    /**
     * Extracts the text of a page.
     *
     * @throws UnreadableDocumentException if the page is too large or has no text
     */
    public static DocumentText extract(byte[] bytes) throws UnreadableDocumentException {
        requireSize(bytes.length);
        Document page = HtmlParser.parse(NumberBorders.clean(requireFewTags(HtmlDecoder.decode(bytes))));
        String title = page.title().strip();
        List<Finding> findings = VisibleTextFilter.filter(page);
        List<TextLine> lines = requireText(HtmlLineVisitor.collectLines(page.body()));
        return new DocumentText(DocumentForm.HTML, addTitle(title, lines), findings);
    }

    /** Extracts the lines of a text with tags. White space stays as it is. */
    static DocumentText extractMarkdown(String text) throws UnreadableDocumentException {
        Document page = HtmlParser.parseBody(requireFewTags(text));
        List<Finding> findings = VisibleTextFilter.filter(page);
        List<TextLine> lines = requireText(HtmlLineVisitor.collectPreformattedLines(page.body()));
        return new DocumentText(DocumentForm.TEXT, lines, findings);
    }

    private static void requireSize(int bytes) throws UnreadableDocumentException {
        if (bytes > MOST_BYTES) {
            throw new UnreadableDocumentException(
                    "a web page larger than " + MOST_BYTES / 1024 / 1024 + " MB; give its text");
        }
    }

    private static String requireFewTags(String source) throws UnreadableDocumentException {
        if (source.chars().filter(c -> c == '<').count() > MOST_TAGS) {
            throw new UnreadableDocumentException(
                    "a web page of more than " + MOST_TAGS + " tags; give the part with the figures");
        }
        return source;
    }

    private static List<TextLine> requireText(List<TextLine> lines) throws UnreadableDocumentException {
        if (lines.stream().allMatch(line -> line.text().isEmpty())) {
            throw new UnreadableDocumentException("a web page without text");
        }
        return lines;
    }

    /** Adds the title as the first line, unless a heading equals it. */
    private static List<TextLine> addTitle(String title, List<TextLine> lines) {
        boolean repeated = lines.stream()
                .map(TextLine::text)
                .filter(HtmlTextExtractor::isHeading)
                .anyMatch(line -> isSameTitle(line, title));
        if (title.isEmpty() || repeated) {
            return lines;
        }
        List<TextLine> titled = new ArrayList<>();
        titled.add(new TextLine(null, 1, HtmlLineVisitor.HEADING + title));
        titled.addAll(lines);
        return titled;
    }

    private static boolean isHeading(String line) {
        return line.startsWith(HtmlLineVisitor.HEADING);
    }

    private static boolean isSameTitle(String heading, String title) {
        String words = heading.substring(HtmlLineVisitor.HEADING.length()).toLowerCase(Locale.ROOT);
        return title.toLowerCase(Locale.ROOT).contains(words) || words.contains(title.toLowerCase(Locale.ROOT));
    }
}
