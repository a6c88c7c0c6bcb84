package org.clearinghouse.ingest.format.html;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clearinghouse.ingest.format.DocumentText;
import org.clearinghouse.ingest.format.TextLine;
import org.clearinghouse.ingest.format.UnreadableDocumentException;
import org.clearinghouse.model.DocumentForm;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Extracts the visible text of a web page or fragment. Lines are numbered as in its source. */
public final class HtmlTextExtractor {
    private static final int MOST_BYTES = 4 * 1024 * 1024;
    /** Limits nesting, because deep nesting makes the parser slow. */
    private static final int MOST_TAGS = 20_000;

    private static final String WINDOWS_1252 = "windows-1252";
    private static final String REPLACEMENT = "\uFFFD";

    private HtmlTextExtractor() {}

    /**
     * Extracts the text of a page.
     *
     * @throws UnreadableDocumentException if the page is too large or has no text
     */
    public static DocumentText extract(byte[] bytes) throws UnreadableDocumentException {
        if (bytes.length > MOST_BYTES) {
            throw new UnreadableDocumentException(
                    "a web page larger than " + MOST_BYTES / 1024 / 1024 + " MB; give its text");
        }
        if (countTags(bytes) > MOST_TAGS) {
            throw new UnreadableDocumentException("a web page longer than any sheet: over " + MOST_TAGS + " tags");
        }
        Document page = decode(bytes);
        List<TextLine> lines = HtmlLineVisitor.collectLines(page.body());
        if (lines.isEmpty()) {
            throw new UnreadableDocumentException("a web page without text");
        }
        return new DocumentText(DocumentForm.HTML, addTitle(page.title().strip(), lines));
    }

    private static int countTags(byte[] bytes) {
        int tags = 0;
        for (byte value : bytes) {
            tags += value == '<' ? 1 : 0;
        }
        return tags;
    }

    /** Decodes declared Latin-1, and undeclared text that is not UTF-8, as Windows-1252, as browsers do. */
    private static Document decode(byte[] bytes) {
        Document page = parse(bytes, null);
        boolean windows = page.charset().equals(StandardCharsets.ISO_8859_1)
                || page.charset().equals(StandardCharsets.UTF_8) && page.text().contains(REPLACEMENT);
        return windows ? parse(bytes, WINDOWS_1252) : page;
    }

    private static Document parse(byte[] bytes, String charset) {
        Parser parser = Parser.htmlParser().setTrackPosition(true);
        try {
            return Jsoup.parse(new ByteArrayInputStream(bytes), charset, "", parser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
