package org.clearinghouse.ingest.format.html;

import java.util.List;
import java.util.Set;
import org.clearinghouse.ingest.format.LineCollector;
import org.clearinghouse.ingest.format.TextLine;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Visits the elements of a web page: blocks begin and end lines, inline elements continue them. */
final class HtmlLineVisitor implements NodeFilter {
    static final String HEADING = "# ";
    private static final String ITEM = "- ";
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> BOLD = Set.of("b", "strong");
    private static final String FOOTNOTE_MARK =
            "[\\s\\[(]*(?:[\\d,\\s]{1,5}|[a-z]|[*\u2020\u2021\u00A7]{1,3})[\\s\\])]*";

    private final LineCollector lines = new LineCollector();
    private final HtmlLineBuilder line = new HtmlLineBuilder();
    private int superscripts;
    private int preformatted;

    static List<TextLine> collectLines(Element root) {
        HtmlLineVisitor visitor = new HtmlLineVisitor();
        root.filter(visitor);
        visitor.endLine(true);
        return visitor.lines.lines();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            addText(text);
        }
        return node instanceof Element element ? startElement(element) : FilterResult.CONTINUE;
    }

    private FilterResult startElement(Element element) {
        String name = element.normalName();
        if (HtmlVisibility.isExcluded(element) || name.equals("sup") && isFootnoteMark(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (name.equals("table") && HtmlTableReader.isDataTable(element)) {
            endLine(true);
            HtmlTableReader.readInto(lines, element);
            return FilterResult.SKIP_ENTIRELY;
        }
        if (name.equals("br")) {
            breakLine();
        } else if (isBlock(element)) {
            startBlock(name);
        }
        countOpenElements(name, 1);
        return FilterResult.CONTINUE;
    }

    private void startBlock(String name) {
        if (!name.equals("dd") || !line.isTerm()) {
            endLine(!name.equals("li") && !name.equals("dt"));
        }
        if (HEADINGS.contains(name)) {
            line.setMark(HEADING);
        } else if (name.equals("li")) {
            line.setMark(ITEM);
        }
    }

    private void countOpenElements(String name, int change) {
        line.countBold(BOLD.contains(name) ? change : 0);
        superscripts += name.equals("sup") ? change : 0;
        preformatted += name.equals("pre") ? change : 0;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            endElement(element, element.normalName());
        }
        return FilterResult.CONTINUE;
    }

    private void endElement(Element element, String name) {
        countOpenElements(name, -1);
        if (name.equals("dt")) {
            line.endTerm();
        } else if (isBlock(element) && !name.equals("br")) {
            endLine(!name.equals("li") && !name.equals("dd"));
        }
    }

    private void addText(TextNode text) {
        if (preformatted == 0) {
            line.append(text.getWholeText(), getSourceLine(text));
            return;
        }
        int number = getSourceLine(text);
        for (String words : text.getWholeText().split("\n", -1)) {
            line.appendPreformatted(words, number++);
            endLine(false);
        }
    }

    /** Returns 0 if the line is unknown. */
    private static int getSourceLine(Node node) {
        return node.sourceRange().isTracked() ? node.sourceRange().start().lineNumber() : 0;
    }

    /** Checks only the outermost superscript, because checking nested ones would take quadratic time. */
    private boolean isFootnoteMark(Element sup) {
        return superscripts == 0 && sup.text().matches(FOOTNOTE_MARK);
    }

    private static boolean isBlock(Element element) {
        return element.isBlock() || element.normalName().equals("dl");
    }

    private void breakLine() {
        if (line.hasMark(HEADING)) {
            line.append(" ", 0);
        } else {
            endLine(false);
        }
    }

    private void endLine(boolean endsParagraph) {
        line.build().ifPresent(lines::add);
        if (endsParagraph) {
            lines.endParagraph();
        }
    }
}
