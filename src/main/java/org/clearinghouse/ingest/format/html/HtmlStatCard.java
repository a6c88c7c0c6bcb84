package org.clearinghouse.ingest.format.html;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clearinghouse.ingest.format.TextLine;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;

/** Recognizes an element that holds a number and its label, each a block of its own, and nothing else. */
final class HtmlStatCard {
    private static final Pattern NUMBER = Pattern.compile(
            "(?:(?i:more than|over|nearly|almost|about|approximately) )?\\d[\\d,]*(?:\\.\\d+)?(?: ?(?:million|billion|[KMB%]))?\\+?"
                    + "(?:[*\u2020\u2021\u00A7]{1,2}|\\[\\w{1,2}\\])?");
    /** At least two words without a digit but those of a year at the end, so that no other number is in the card. */
    private static final Pattern LABEL =
            Pattern.compile("\\pL[^\\d:;!?]*[ -][^\\d:;!?]*(?: (?:in|during|for) (?:19|20)\\d\\d)?");

    private static final Pattern LINE_MARKS = Pattern.compile("^(?:# |- )?(\\*\\*)?(.*?)\\1?$");
    private static final int MAX_NODES = 24;
    private static final int MAX_LENGTH = 240;

    private HtmlStatCard() {}

    /** Returns the card as one line, in which a tab divides the number and its label in their order. */
    static Optional<TextLine> parse(Element element) {
        if (element.childrenSize() == 0 || !isShort(element)) {
            return Optional.empty();
        }
        List<TextLine> lines = HtmlLineVisitor.collectPlainLines(element).stream()
                .filter(line -> !line.text().isBlank())
                .toList();
        if (lines.size() != 2) {
            return Optional.empty();
        }
        String first = removeMarks(lines.get(0).text());
        String second = removeMarks(lines.get(1).text());
        boolean card = NUMBER.matcher(first).matches() && LABEL.matcher(second).matches()
                || LABEL.matcher(first).matches() && NUMBER.matcher(second).matches();
        return card ? Optional.of(new TextLine(null, lines.get(0).number(), first + "\t" + second)) : Optional.empty();
    }

    private static String removeMarks(String line) {
        return LINE_MARKS.matcher(line).replaceFirst("$2");
    }

    /** Whether the element has few nodes and little text, so that nested elements are not read again and again. */
    private static boolean isShort(Element element) {
        int[] nodes = new int[1];
        int[] length = new int[1];
        NodeFilter counter = (node, depth) -> {
            length[0] +=
                    node instanceof TextNode text ? text.getWholeText().strip().length() : 0;
            return ++nodes[0] > MAX_NODES || length[0] > MAX_LENGTH ? FilterResult.STOP : FilterResult.CONTINUE;
        };
        return NodeTraversor.filter(counter, element) != FilterResult.STOP;
    }
}
