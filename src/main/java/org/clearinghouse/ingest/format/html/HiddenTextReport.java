package org.clearinghouse.ingest.format.html;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.ingest.result.Severity;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;

/** Reports what of a page is not read although it has digits, without repeating it. */
final class HiddenTextReport {
    private static final String HIDDEN = "Hidden text with digits is not read; show it if it belongs to the page";
    private static final String STRUCK = "Struck text with digits is not read; remove it, or the line through it";
    private static final String DOUBTFUL =
            "Text with digits that an effect, another screen or an animation may hide is not"
                    + " read; write it without this style if it belongs to the page";
    private static final String UNREAD =
            "Text with digits in <%s> is not read; write it as text of the page if it belongs to it";

    private record Kind(Severity severity, String message) {}

    private record Place(int line, int count) {
        Place countAnother() {
            return new Place(line, count + 1);
        }
    }

    private final Map<Kind, Place> places = new LinkedHashMap<>();

    void addHidden(Element element, boolean struck) {
        if (hasDigits(element)) {
            boolean doubtful = !struck && isInSentence(element);
            add(doubtful ? Severity.WARNING : Severity.UNMATCHED, struck ? STRUCK : HIDDEN, element);
        }
    }

    void addHidden(TextNode text) {
        if (text.getWholeText().chars().anyMatch(Character::isDigit)) {
            add(isInSentence(text) ? Severity.WARNING : Severity.UNMATCHED, HIDDEN, text);
        }
    }

    /** Adds an element of which it is open whether a reader sees it. */
    void addDoubtful(Element element) {
        add(isInSentence(element) ? Severity.WARNING : Severity.UNMATCHED, DOUBTFUL, element);
    }

    void addUnread(Element element) {
        add(Severity.UNMATCHED, UNREAD.formatted(element.normalName()), element);
    }

    private void add(Severity severity, String message, Node node) {
        int line = node.sourceRange().isTracked() ? node.sourceRange().start().lineNumber() : 1;
        places.merge(new Kind(severity, message), new Place(line, 1), (first, more) -> first.countAnother());
    }

    /** Whether the text is within a line that has other text. */
    static boolean isInSentence(Node node) {
        Node inline = node;
        while (inline.parent() instanceof Element parent && !HtmlVisibility.isBlock(parent)) {
            inline = parent;
        }
        return !(inline instanceof Element element && HtmlVisibility.isBlock(element))
                && (hasText(inline.previousSibling()) || hasText(inline.nextSibling()));
    }

    private static boolean hasText(Node node) {
        return node instanceof TextNode text
                ? !text.isBlank()
                : node instanceof Element element && !HtmlVisibility.isBlock(element) && element.hasText();
    }

    static boolean hasDigits(Element element) {
        boolean attribute = (element.attr("value") + element.attr("alt") + element.attr("srcdoc"))
                .chars()
                .anyMatch(Character::isDigit);
        return attribute
                || NodeTraversor.filter(
                                (node, depth) -> node instanceof TextNode text
                                                && text.getWholeText().chars().anyMatch(Character::isDigit)
                                        ? FilterResult.STOP
                                        : FilterResult.CONTINUE,
                                element)
                        == FilterResult.STOP;
    }

    List<Finding> findings() {
        return places.entrySet().stream()
                .map(entry -> createFinding(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Finding createFinding(Kind kind, Place place) {
        String more = place.count == 1 ? "." : " (%s places).".formatted(place.count);
        return new Finding(kind.severity, kind.message + more, null, place.line, null);
    }
}
