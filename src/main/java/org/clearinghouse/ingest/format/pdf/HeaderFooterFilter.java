package org.clearinghouse.ingest.format.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes from pages what is not their text: page numbers, the lines a browser prints, lines that every page repeats. */
final class HeaderFooterFilter {
    private static final int ROWS_LOOKED_AT = 3;
    private static final double MARGIN_GAP = 1.7;
    private static final String PRINTED_AT = "\\d{1,2}/\\d{1,2}/\\d{2,4}, \\d{1,2}:\\d{2}(?:\\s?[AP]M)?\\b.*";
    private static final String PRINTED_FROM = "(?:https?|file|about|data):\\S*\\s+\\d+/\\d+";

    private final List<List<TextRow>> pages;
    private final Map<String, Integer> repeated = new HashMap<>();

    private HeaderFooterFilter(List<List<TextRow>> pages) {
        this.pages = pages;
        for (int i = 0; i < pages.size(); i++) {
            for (String row : collectEdgeKeys(pages.get(i), i + 1)) {
                repeated.merge(row, 1, Integer::sum);
            }
        }
    }

    static List<List<TextRow>> filter(List<List<TextRow>> pages) {
        HeaderFooterFilter margins = new HeaderFooterFilter(pages);
        List<List<TextRow>> texts = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            texts.add(margins.trimPage(pages.get(i), i + 1));
        }
        return texts;
    }

    private List<TextRow> trimPage(List<TextRow> rows, int page) {
        int from = 0;
        while (from < rows.size() && from < ROWS_LOOKED_AT && isHeader(rows, from, page)) {
            from++;
        }
        int to = rows.size();
        while (to > from && rows.size() - to < ROWS_LOOKED_AT && isFooter(rows, to - 1, page)) {
            to--;
        }
        return rows.subList(from, to);
    }

    /** A line that all pages begin with may be the title: the first page keeps it. */
    private boolean isHeader(List<TextRow> rows, int row, int page) {
        boolean apart = row + 1 == rows.size() || isGap(rows.get(row), rows.get(row + 1));
        return isRepeated(rows.get(row), page) && page > 1 || apart && isPageNumbering(rows.get(row), page);
    }

    private boolean isFooter(List<TextRow> rows, int row, int page) {
        boolean apart = row == 0 || isGap(rows.get(row - 1), rows.get(row));
        return isRepeated(rows.get(row), page) || apart && isPageNumbering(rows.get(row), page);
    }

    private static boolean isGap(TextRow above, TextRow below) {
        return below.baseline() - above.baseline() > MARGIN_GAP * Math.max(above.size(), below.size());
    }

    private boolean isPageNumbering(TextRow row, int page) {
        String text = row.text();
        return maskPageNumbers(text, page)
                        .matches(
                                "(?i)[-\u2013\u2014|\\s]*(?:page|p\\.)?\\s*#(?:\\s*(?:of|/)\\s*#)?[-\u2013\u2014|\\s]*")
                || text.matches(PRINTED_AT)
                || text.matches(PRINTED_FROM);
    }

    private boolean isRepeated(TextRow row, int page) {
        return repeated.getOrDefault(createKey(row, page), 0) > 1;
    }

    private Set<String> collectEdgeKeys(List<TextRow> rows, int page) {
        Set<String> edges = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            if (i < ROWS_LOOKED_AT || i >= rows.size() - ROWS_LOOKED_AT) {
                edges.add(createKey(rows.get(i), page));
            }
        }
        return edges;
    }

    /** The same words at the same height, but for the number of the page. */
    private String createKey(TextRow row, int page) {
        return Math.round(row.baseline() / 2) + " " + maskPageNumbers(row.text(), page);
    }

    private String maskPageNumbers(String text, int page) {
        return text.replaceAll("(?<![\\w,.-])(?:" + page + "|" + pages.size() + ")(?![\\w-]|[,.]\\d)", "#");
    }
}
