package org.clearinghouse.ingest.format.html;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearinghouse.ingest.format.LineCollector;
import org.clearinghouse.ingest.format.SpannedRows;
import org.clearinghouse.ingest.format.TextLine;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;

/** Reads the rows of a data table, with every cell in its column. */
final class HtmlTableReader {
    private static final int WIDEST_SPAN = 30;

    private static final Set<String> LAYOUT_CONTENT =
            Set.of("table", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl");

    private final LineCollector lines;
    private final SpannedRows rows = new SpannedRows();

    private HtmlTableReader(LineCollector lines) {
        this.lines = lines;
    }

    /** Other tables only lay out headings, lists, paragraphs or tables. */
    static boolean isDataTable(Element table) {
        NodeFilter search = (node, depth) -> depth > 0 && node instanceof Element part && isLayoutElement(part)
                ? FilterResult.STOP
                : FilterResult.CONTINUE;
        return NodeTraversor.filter(search, table) != FilterResult.STOP;
    }

    private static boolean isLayoutElement(Element part) {
        Element before = part.normalName().equals("p") ? part.previousElementSibling() : null;
        return LAYOUT_CONTENT.contains(part.normalName())
                || before != null && before.normalName().equals("p");
    }

    static void readInto(LineCollector lines, Element table) {
        HtmlTableReader reader = new HtmlTableReader(lines);
        for (Element part : table.select("caption, tr")) {
            reader.addLine(part);
        }
        lines.endParagraph();
    }

    private void addLine(Element part) {
        boolean caption = part.normalName().equals("caption");
        List<String> cells = caption ? List.of(readText(part)) : readCells(part);
        String line = LineCollector.formatRow(cells);
        if (!line.isEmpty()) {
            lines.add(new TextLine(null, Math.max(1, part.sourceRange().start().lineNumber()), line));
        }
        if (caption) {
            lines.endParagraph();
        }
    }

    private List<String> readCells(Element row) {
        for (Element cell : row.children()) {
            boolean head = cell.normalName().equals("th");
            rows.addCell(readText(cell), head, parseSpan(cell, "colspan"), parseSpan(cell, "rowspan"));
        }
        return rows.endRow();
    }

    private static int parseSpan(Element cell, String attribute) {
        String span = cell.attr(attribute).strip();
        return span.matches("[1-9]\\d?") ? Math.min(WIDEST_SPAN, Integer.parseInt(span)) : 1;
    }

    private static String readText(Element cell) {
        return HtmlLineVisitor.collectLines(cell).stream()
                .map(line -> line.text().replace('\t', ' ').replace("**", ""))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
