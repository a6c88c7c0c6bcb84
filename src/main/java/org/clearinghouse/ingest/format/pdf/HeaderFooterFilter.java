package org.clearinghouse.ingest.format.pdf;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.ingest.result.Severity;

/** Removes headers and footers: page numbers, the lines that a browser prints, and lines repeated on several pages. */
final class HeaderFooterFilter {
    private static final int MOST_ROWS = 3;
    private static final double MARGIN_GAP = 1.7;
    private static final String PRINTED_AT = "\\d{1,2}/\\d{1,2}/\\d{2,4}, \\d{1,2}:\\d{2}(?:\\s?[AP]M)?\\b.*";
    private static final String PRINTED_FROM = "(?:https?|file|about|data):\\S*\\s+\\d+/\\d+";

    /** A number among words, and no year, date, telephone number or address. */
    private static final Pattern NUMBER = Pattern.compile("\\pL\\W? (?:\\d{1,3}(?:,\\d{3})*|\\d{5,}) \\pL{2}");

    private static final String NOT_READ =
            "A footer with numbers, repeated on several pages, is not read; write it as text of a page if it belongs to it";

    private final List<List<TextRow>> pages;
    private int numberedFooters;
    private final Map<String, Integer> repeated = new HashMap<>();

    private HeaderFooterFilter(List<List<TextRow>> pages) {
        this.pages = pages;
        for (int i = 0; i < pages.size(); i++) {
            for (String row : collectEdgeKeys(pages.get(i), i + 1)) {
                repeated.merge(row, 1, Integer::sum);
            }
        }
    }

    /** Returns the rows of each page without headers and footers; reports numbers among words in repeated footers. */
    static List<List<TextRow>> filter(List<List<TextRow>> pages, List<Finding> findings) {
        HeaderFooterFilter filter = new HeaderFooterFilter(pages);
        List<List<TextRow>> texts = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            texts.add(filter.trimPage(pages.get(i), i + 1));
        }
        if (filter.numberedFooters > 0) {
            findings.add(new Finding(Severity.UNMATCHED, NOT_READ, null, null, null));
        }
        return texts;
    }

    private List<TextRow> trimPage(List<TextRow> rows, int page) {
        int from = 0;
        while (from < rows.size() && from < MOST_ROWS && isHeader(rows, from, page)) {
            from++;
        }
        int to = rows.size();
        while (to > from && rows.size() - to < MOST_ROWS && isFooter(rows, to - 1, page)) {
            to--;
        }
        return rows.subList(from, to);
    }

    /** Keeps a repeated line on the first page, because it may be the title. */
    private boolean isHeader(List<TextRow> rows, int row, int page) {
        boolean apart = row + 1 == rows.size() || isGap(rows.get(row), rows.get(row + 1));
        return isRepeated(rows.get(row), page) && page > 1 || apart && isPageNumbering(rows.get(row), page);
    }

    private boolean isFooter(List<TextRow> rows, int row, int page) {
        boolean apart = row == 0 || isGap(rows.get(row - 1), rows.get(row));
        boolean footer = isRepeated(rows.get(row), page);
        boolean numbered = footer
                && NUMBER.matcher(maskPageNumbers(rows.get(row).text(), page)).find();
        numberedFooters += numbered ? 1 : 0;
        return footer || apart && isPageNumbering(rows.get(row), page);
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
            if (i < MOST_ROWS || i >= rows.size() - MOST_ROWS) {
                edges.add(createKey(rows.get(i), page));
            }
        }
        return edges;
    }

    /** Two rows have the same key if height and text are equal, except for the page number. */
    private String createKey(TextRow row, int page) {
        return Math.round(row.baseline() / 2) + " " + maskPageNumbers(row.text(), page);
    }

    private String maskPageNumbers(String text, int page) {
        return text.replaceAll("(?<![\\w,.-])(?:" + page + "|" + pages.size() + ")(?![\\w-]|[,.]\\d)", "#");
    }
}
