package org.clearinghouse.ingest.format.html;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;

/** Recognizes the marks of footnotes: raised, smaller than the text before them, or linked to the note. */
final class FootnoteMarks {
    private static final Pattern MARK = Pattern.compile(
            "[\\s\\[(]*(?:\\d{1,3}|\\d{1,2}(?:\\s*[,;]\\s*\\d{1,2}){1,4}|[a-z]|[*\u2020\u2021\u00A7]{1,3})[\\s\\])]*");
    private static final Pattern SYMBOL = Pattern.compile("[*\u2020\u2021\u00A7]{1,3}");
    private static final Pattern BEGINNING = Pattern.compile("\\s*([*\u2020\u2021\u00A7]{1,3})\\s*\\p{L}");
    private static final Pattern ALONE = Pattern.compile("\\s*([*\u2020\u2021\u00A7]{1,3})\\s*");
    private static final Pattern NOTE = Pattern.compile("(?i)(?:doc-)?note-?ref|foot-?note|end-?note");
    private static final Pattern NOTE_ADDRESS = Pattern.compile(
            "(?i).*#[^a-z]*(?:user-content-)?(?:fn|ftn|edn|note|cite|ref|foot-?note|end-?note|sdfootnote)[^/]*");
    private static final String OPENING = "([{/-";
    private static final Set<String> RAISED = Set.of("super", "top", "text-top");
    private static final int LONGEST = 20;
    private static final int MOST_DIGITS = 2;
    private static final int MOST_NODES = 10;
    private static final double LEAST_RAISE = 0.2;
    private static final double SMALL = 0.8;

    private FootnoteMarks() {}

    /**
     * Whether an element is the mark of a footnote.
     *
     * @param ratio of its font size to that of the text before it
     * @param before the character before it
     */
    static boolean isMark(Element element, DeclaredStyle style, double ratio, char before) {
        boolean raised = isRaised(element, style, ratio);
        boolean touching = !Character.isWhitespace(before) && OPENING.indexOf(before) < 0;
        String text = getShortText(element);
        boolean lowered = hasDigit(text) && element.closest("sub") != null;
        boolean linked = touching && isNoteLink(element) && !lowered;
        boolean small = touching
                && !Character.isLetter(before)
                && (ratio < SMALL && !hasDigit(text) || isLinkInPage(element) && !lowered);
        if (!raised && !linked && !small) {
            return false;
        }
        boolean attached = raised || !text.isEmpty() && !Character.isWhitespace(text.charAt(0));
        return attached && MARK.matcher(text).matches();
    }

    /** A digit that is only smaller than the digits before it may be one of them. */
    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    /** The mark of a footnote as text: a symbol, or numbers and letters in square brackets. */
    static String formatMark(Element mark) {
        String text = getShortText(mark).strip();
        if (SYMBOL.matcher(text).matches()) {
            return text;
        }
        return Pattern.compile("\\d+|[a-z]")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(number -> number.length() <= MOST_DIGITS)
                .map("[%s]"::formatted)
                .collect(Collectors.joining());
    }

    /** The marks without a number that begin a text of a page, which then is a note. */
    static Set<String> findNoteSymbols(Document page) {
        Set<String> symbols = new HashSet<>();
        NodeTraversor.traverse(
                (node, depth) -> {
                    Matcher note = BEGINNING.matcher(node instanceof TextNode text ? text.getWholeText() : "");
                    if (note.lookingAt() || note.reset().usePattern(ALONE).matches() && beginsBlock(node)) {
                        symbols.add(note.group(1));
                    }
                },
                page);
        return symbols;
    }

    /** Whether a text is the first of a paragraph or other block, in an element of its own. */
    private static boolean beginsBlock(Node text) {
        return text.parent() instanceof Element element
                && !HtmlVisibility.isBlock(element)
                && element.previousSibling() == null
                && element.parent() != null
                && HtmlVisibility.isBlock(element.parent());
    }

    private static boolean isRaised(Element element, DeclaredStyle style, double ratio) {
        boolean smaller = ratio < 0.95;
        String align = style.get("vertical-align");
        boolean lifted = RAISED.contains(align) && (smaller || align.equals("super"))
                || CssValues.parseLength(align, 1, 1).orElse(0) >= LEAST_RAISE;
        boolean moved = style.get("position").equals("relative")
                && smaller
                && (style.get("top").startsWith("-") || style.get("bottom").matches("[\\d.].*"));
        boolean feature = style.get("font-variant-position").equals("super");
        return element.normalName().equals("sup") && !style.has("vertical-align", "baseline")
                || lifted
                || moved
                || feature;
    }

    private static boolean isNoteLink(Element element) {
        return NOTE.matcher(element.attr("role")).find()
                || NOTE.matcher(element.attr("epub:type")).find()
                || NOTE.matcher(element.attr("rel")).find()
                || NOTE.matcher(element.className()).find()
                || NOTE_ADDRESS.matcher(element.attr("href")).matches();
    }

    private static boolean isLinkInPage(Element element) {
        return element.normalName().equals("a") && element.attr("href").contains("#");
    }

    /** Collects the text of a short element; a longer one gives a text that is no mark. */
    private static String getShortText(Element element) {
        StringBuilder text = new StringBuilder();
        int[] nodes = new int[1];
        NodeFilter collector = (node, depth) -> {
            text.append(node instanceof TextNode part ? part.getWholeText() : "");
            return ++nodes[0] > MOST_NODES || text.length() > LONGEST ? FilterResult.STOP : FilterResult.CONTINUE;
        };
        boolean complete = NodeTraversor.filter(collector, element) != FilterResult.STOP;
        return complete ? text.toString() : "";
    }
}
