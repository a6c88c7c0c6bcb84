package org.clearinghouse.ingest.format.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Rewrites elements whose style sets their children side by side as rows of a table, if several of them are alike. */
final class GridRows {
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?%?");
    private static final Pattern LABEL = Pattern.compile("\\pL{2}");
    private static final int FEWEST = 2;

    private final List<Element> rows = new ArrayList<>();

    /** Adds an element whose children are side by side. */
    void add(Element row) {
        rows.add(row);
    }

    /** Rewrites the rows, once all marks are set. */
    void rewrite() {
        List<Element> alike = new ArrayList<>();
        for (Element row : rows.stream().filter(GridRows::isRow).toList()) {
            if (!alike.isEmpty() && !isBelow(alike.get(alike.size() - 1), row)) {
                rewrite(alike);
                alike.clear();
            }
            alike.add(row);
        }
        rewrite(alike);
    }

    private static boolean isBelow(Element above, Element row) {
        return above.nextElementSibling() == row && above.childrenSize() == row.childrenSize();
    }

    /** Whether an element has a label and further cells without blocks in them, and no other text. */
    private static boolean isRow(Element element) {
        return element.parent() != null
                && element.childrenSize() > 1
                && element.ownText().isBlank()
                && LABEL.matcher(element.child(0).text()).find()
                && element.children().stream()
                        .flatMap(cell -> cell.children().stream())
                        .noneMatch(part -> HtmlVisibility.isBlock(part)
                                || part.normalName().equals("br"));
    }

    private static void rewrite(List<Element> alike) {
        long numbered = alike.stream().filter(GridRows::hasNumber).count();
        if (numbered < FEWEST) {
            return;
        }
        Element table = new Element("table");
        alike.get(0).before(table);
        for (Element row : alike) {
            row.children().forEach(GridRows::rewriteCell);
            table.appendChild(row.tagName("tr"));
        }
    }

    /** The cells of a table are apart. */
    private static void rewriteCell(Element cell) {
        cell.textNodes().stream().filter(text -> isMark(text.getWholeText())).forEach(TextNode::remove);
        cell.tagName("td");
    }

    private static boolean isMark(String text) {
        return text.equals(String.valueOf(NumberBorders.BESIDE));
    }

    private static boolean hasNumber(Element row) {
        return row.children().stream()
                .skip(1)
                .map(cell -> cell.text().replace(NumberBorders.BESIDE, ' ').strip())
                .anyMatch(text -> NUMBER.matcher(text).matches());
    }
}
