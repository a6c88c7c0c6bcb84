package org.clearinghouse.ingest.format.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse.ingest.format.DocumentText;
import org.clearinghouse.ingest.format.UnreadableDocumentException;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.ingest.result.Severity;

/** Extracts the lines of plain text or Markdown. Tags in it are HTML, so that hidden text and comments are not read. */
public final class MarkdownTextExtractor {
    private static final Pattern MARKUP = Pattern.compile("<(?:/?[A-Za-z][^<>]*>|!)|~~\\S");
    /** A character before which there is no tag: an address, or a sign for "less than". */
    private static final Pattern NO_TAG =
            Pattern.compile("<(?!/?[A-Za-z][A-Za-z0-9-]*(?:[\\s/][^<>]*)?>|!--|![A-Za-z\\[])");

    private static final Pattern STRUCK = Pattern.compile("~~(?=\\S)([^~\\n]{1,2000}?)~~");
    private static final Pattern COMMENT =
            Pattern.compile("<!--(?s:.*?)(?:-->|\\z)|(?m:^) {0,3}\\[[^\\]\\n]*\\]:[ \\t]*(?:#|<>)[ \\t]*[(\"'][^\\n]*");
    private static final String COMMENTS =
            "A comment with digits is not read; write it as text if it belongs to the page.";

    private MarkdownTextExtractor() {}

    /** @throws UnreadableDocumentException if no text is visible */
    public static DocumentText extract(String text) throws UnreadableDocumentException {
        if (!MARKUP.matcher(text).find() && !COMMENT.matcher(text).find()) {
            return DocumentText.parse(text);
        }
        List<Finding> findings = new ArrayList<>();
        String visible = removeComments(NumberBorders.clean(text), findings);
        String struck = STRUCK.matcher(visible).replaceAll("<del>$1</del>");
        DocumentText read =
                HtmlTextExtractor.extractMarkdown(NO_TAG.matcher(struck).replaceAll("&lt;"));
        findings.addAll(read.findings());
        return new DocumentText(read.form(), read.lines(), findings);
    }

    /** Removes comments, but keeps the ends of their lines. */
    private static String removeComments(String text, List<Finding> findings) {
        Matcher comment = COMMENT.matcher(text);
        return comment.replaceAll(found -> {
            if (findings.isEmpty() && found.group().chars().anyMatch(Character::isDigit)) {
                int line = 1
                        + (int) text.substring(0, found.start())
                                .chars()
                                .filter(c -> c == '\n')
                                .count();
                findings.add(new Finding(Severity.UNMATCHED, COMMENTS, null, line, null));
            }
            return NumberBorders.BORDER + found.group().replaceAll("[^\\n]", "");
        });
    }
}
