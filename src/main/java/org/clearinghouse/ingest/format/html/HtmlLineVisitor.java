package org.clearinghouse.ingest.format.html;

import java.util.List;
import java.util.Optional;
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

    private final LineCollector lines = new LineCollector();
    private final HtmlLineBuilder line = new HtmlLineBuilder();
    private int preformatted;
    private boolean plain;

    static List<TextLine> collectLines(Element root) {
        return new HtmlLineVisitor().collect(root);
    }

    /** Collects lines that end where the source's lines do. */
    static List<TextLine> collectPreformattedLines(Element root) {
        HtmlLineVisitor visitor = new HtmlLineVisitor();
        visitor.preformatted = 1;
        return visitor.collect(root);
    }

    /** Collects lines without joining a number and its label. */
    static List<TextLine> collectPlainLines(Element root) {
        HtmlLineVisitor visitor = new HtmlLineVisitor();
        visitor.plain = true;
        return visitor.collect(root);
    }

    private List<TextLine> collect(Element root) {
        root.filter(this);
        endLine(true);
        return NumberBorders.resolve(lines.lines());
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
        if (name.equals("table") && HtmlTableReader.isDataTable(element)) {
            endLine(true);
            HtmlTableReader.readInto(lines, element);
            return FilterResult.SKIP_ENTIRELY;
        }
        boolean block = HtmlVisibility.isBlock(element);
        if (name.equals("br")) {
            breakLine();
        } else if (block && preformatted == 0 && !plain && addCard(element)) {
            return FilterResult.SKIP_ENTIRELY;
        } else if (block) {
            startBlock(name);
        }
        countOpenElements(name, 1);
        return FilterResult.CONTINUE;
    }

    private boolean addCard(Element element) {
        Optional<TextLine> card = HtmlStatCard.parse(element);
        card.ifPresent(text -> {
            endLine(true);
            lines.add(text);
            lines.endParagraph();
        });
        return card.isPresent();
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
        } else if (HtmlVisibility.isBlock(element) && !name.equals("br")) {
            endLine(!name.equals("li") && !name.equals("dd"));
        }
    }

    private void addText(TextNode text) {
        if (preformatted == 0) {
            line.append(text.getWholeText(), getSourceLine(text));
            return;
        }
        int number = getSourceLine(text);
        String[] parts = text.getWholeText().split("\n", -1);
        for (int i = 0; i < parts.length; i++) {
            line.appendPreformatted(parts[i], number == 0 ? 0 : number + i);
            if (i < parts.length - 1) {
                endPreformattedLine();
            }
        }
    }

    private void endPreformattedLine() {
        endLine(line.isBlank());
    }

    /** Returns 0 if the line is unknown. */
    private static int getSourceLine(Node node) {
        return node.sourceRange().isTracked() ? node.sourceRange().start().lineNumber() : 0;
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
