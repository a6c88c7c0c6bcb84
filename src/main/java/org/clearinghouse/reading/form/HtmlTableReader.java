package org.clearinghouse.reading.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearinghouse.reading.TextLine;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;

/** The rows of a table, every cell in its column. */
final class HtmlTableReader {
    private static final int WIDEST_SPAN = 30;

    private static final Set<String> ARRANGED = Set.of("table", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl");

    /** What spans rows goes on in those below. */
    private record Above(String text, int rows) {}

    private final LineCollector lines;
    private final List<Above> above = new ArrayList<>();

    private HtmlTableReader(LineCollector lines) {
        this.lines = lines;
    }

    /** Other tables only arrange what stands in them. */
    static boolean isData(Element table) {
        NodeFilter search = (node, depth) -> depth > 0 && node instanceof Element part && isArranged(part)
                ? FilterResult.STOP
                : FilterResult.CONTINUE;
        return NodeTraversor.filter(search, table) != FilterResult.STOP;
    }

    private static boolean isArranged(Element part) {
        Element before = part.normalName().equals("p") ? part.previousElementSibling() : null;
        return ARRANGED.contains(part.normalName())
                || before != null && before.normalName().equals("p");
    }

    static void addTo(LineCollector lines, Element table) {
        HtmlTableReader rows = new HtmlTableReader(lines);
        for (Element part : table.select("caption, tr")) {
            if (!HtmlVisibility.isLeftOut(part) && !HtmlVisibility.isLeftOut(part.parent())) {
                rows.add(part);
            }
        }
        lines.end();
    }

    private void add(Element part) {
        boolean caption = part.normalName().equals("caption");
        List<String> cells = caption ? List.of(words(part)) : cells(part);
        String line = Cells.line(cells);
        if (!line.isEmpty()) {
            lines.add(new TextLine(null, Math.max(1, part.sourceRange().start().lineNumber()), line));
        }
        if (caption) {
            lines.end();
        }
    }

    private List<String> cells(Element row) {
        List<String> cells = new ArrayList<>();
        for (Element cell : row.children()) {
            if (!HtmlVisibility.isLeftOut(cell)) {
                fillFromAbove(cells);
                addSpanning(cells, cell);
            }
        }
        fillFromAbove(cells);
        // A cell across the whole table is a line of its own.
        return cells.stream().distinct().count() == 1 ? cells.subList(0, 1) : cells;
    }

    private void fillFromAbove(List<String> cells) {
        while (cells.size() < above.size() && above.get(cells.size()).rows > 0) {
            Above cell = above.get(cells.size());
            above.set(cells.size(), new Above(cell.text, cell.rows - 1));
            cells.add(cell.text);
        }
    }

    /** Words hold for every column and row they span, a number is printed once. */
    private void addSpanning(List<String> cells, Element cell) {
        String words = words(cell);
        boolean head = cell.normalName().equals("th");
        boolean number = words.matches("\\W*\\d.*");
        for (int i = 0; i < span(cell, "colspan"); i++) {
            setAbove(cells.size(), new Above(number ? "" : words, span(cell, "rowspan") - 1));
            cells.add(i == 0 || head ? words : "");
        }
    }

    private void setAbove(int column, Above cell) {
        while (above.size() <= column) {
            above.add(new Above("", 0));
        }
        above.set(column, cell);
    }

    private static int span(Element cell, String attribute) {
        String span = cell.attr(attribute).strip();
        return span.matches("[1-9]\\d?") ? Math.min(WIDEST_SPAN, Integer.parseInt(span)) : 1;
    }

    private static String words(Element cell) {
        return HtmlLineVisitor.of(cell).stream()
                .map(line -> line.text().replace('\t', ' ').replace("**", ""))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
