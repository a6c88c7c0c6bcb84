package org.clearinghouse.ingest.format.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Splits a page into its columns, so that each is read from top to bottom. */
final class ColumnDetector {
    private static final int FEWEST_ROWS = 3;
    private static final int MOST_ROWS = 300;
    private static final int MOST_NESTING = 4;
    /** Relative to the font size. */
    private static final double NARROWEST_GUTTER = 0.9;

    /** Of a gutter before words that begin at one position in many rows. */
    private static final double ALIGNED_GUTTER = 0.4;

    private static final int FEWEST_ALIGNED_ROWS = 6;
    /** In points. */
    private static final double ALIGNED = 1;

    private static final double PARAGRAPH_GAP = 1.7;

    private record Span(double left, double right) {
        double width() {
            return right - left;
        }

        double middle() {
            return (left + right) / 2;
        }

        Span withRow(TextRow row) {
            return new Span(Math.min(left, row.left()), Math.max(right, row.right()));
        }

        /** Whether there are words on both sides of a gap. */
        boolean isSplitBy(List<Span> gaps) {
            return gaps.stream().anyMatch(span -> span.left > left && span.right < right);
        }
    }

    /**
     * Rows that are read from top to bottom: those of a column, or those across all columns.
     *
     * @param cards the numbers and labels of a column that has nothing else; empty for others
     */
    record Region(List<TextRow> rows, List<StatCardParser.Card> cards) {
        Region {
            rows = List.copyOf(rows);
            cards = List.copyOf(cards);
        }

        Region(List<TextRow> rows) {
            this(rows, List.of());
        }
    }

    /** @param cards whether both columns have numbers that stand alone, each with a label */
    private record Band(int end, Span gutter, boolean cards) {}

    private final List<Region> regions = new ArrayList<>();
    private final List<TextRow> spanningRows = new ArrayList<>();
    private final List<TextRow> rows;
    private final int depth;
    private final double size;

    private ColumnDetector(List<TextRow> rows, int depth) {
        this.rows = rows;
        this.depth = depth;
        this.size = rows.stream().mapToDouble(TextRow::size).min().orElse(0);
    }

    /** Detects the regions of a page in reading order. */
    static List<Region> detect(List<TextRow> rows) {
        return rows.size() > MOST_ROWS ? List.of(new Region(rows)) : new ColumnDetector(rows, 0).detectRegions();
    }

    private List<Region> detectRegions() {
        for (int i = 0; i < rows.size(); ) {
            Optional<Band> band = depth < MOST_NESTING ? findBand(i) : Optional.empty();
            if (band.isPresent()) {
                addColumns(rows.subList(i, band.get().end), band.get());
                i = band.get().end;
            } else {
                spanningRows.add(rows.get(i++));
            }
        }
        addSpanningRows();
        return regions;
    }

    private void addSpanningRows() {
        if (!spanningRows.isEmpty()) {
            regions.add(new Region(spanningRows));
            spanningRows.clear();
        }
    }

    private void addColumns(List<TextRow> band, Band columns) {
        addSpanningRows();
        for (List<TextRow> column :
                List.of(selectLeftColumn(band, columns.gutter), selectRightColumn(band, columns.gutter))) {
            List<StatCardParser.Card> cards = columns.cards ? StatCardParser.parse(column) : List.of();
            regions.addAll(
                    cards.isEmpty()
                            ? new ColumnDetector(column, depth + 1).detectRegions()
                            : List.of(new Region(column, cards)));
        }
    }

    private static List<TextRow> selectLeftColumn(List<TextRow> band, Span gutter) {
        return band.stream()
                .map(row -> row.filter(word -> word.left() < gutter.middle()))
                .filter(row -> !row.isEmpty())
                .toList();
    }

    private static List<TextRow> selectRightColumn(List<TextRow> band, Span gutter) {
        return band.stream()
                .map(row -> row.filter(word -> word.left() >= gutter.middle()))
                .filter(row -> !row.isEmpty())
                .toList();
    }

    /** Finds the rows from here on with a common gutter. The gutter must separate prose, not cells of a table. */
    private Optional<Band> findBand(int start) {
        return findBand(start, NARROWEST_GUTTER)
                .or(() -> findBand(start, ALIGNED_GUTTER).filter(band -> isAligned(start, band)));
    }

    /** Whether all rows of the right column begin at one position, so that a narrow gap is a gutter and no space. */
    private boolean isAligned(int start, Band band) {
        if (band.cards) {
            return false;
        }
        List<TextRow> both = rows.subList(start, band.end);
        List<TextRow> right = selectRightColumn(both, band.gutter);
        double left = right.stream().mapToDouble(TextRow::left).min().orElseThrow();
        long beside = both.stream()
                .filter(row -> row.left() < band.gutter.middle() && row.right() > band.gutter.middle())
                .count();
        return beside >= FEWEST_ALIGNED_ROWS && right.stream().allMatch(row -> row.left() - left < ALIGNED);
    }

    /** @param least the least width of a gutter, relative to the font size */
    private Optional<Band> findBand(int start, double least) {
        List<Span> gaps = findGaps(rows.get(start), least);
        Span extent = new Span(rows.get(start).left(), rows.get(start).right());
        int end = start + 1;
        while (end < rows.size()) {
            List<Span> common = findCommonGaps(gaps, findGaps(rows.get(end), least), least);
            Span both = extent.withRow(rows.get(end));
            if (common.isEmpty() || extent.isSplitBy(gaps) && !both.isSplitBy(common)) {
                break;
            }
            gaps = common;
            extent = both;
            end++;
        }
        List<TextRow> band = rows.subList(start, end);
        int last = end;
        return gaps.stream()
                .filter(gutter -> isProse(selectLeftColumn(band, gutter)) && isProse(selectRightColumn(band, gutter)))
                .max(Comparator.comparingDouble(Span::width))
                .map(gutter -> new Band(last < rows.size() ? trimRowsBelow(start, last, gutter) : last, gutter, false))
                .or(() -> findCards(start, last));
    }

    /** Finds the fewest rows that are cards next to each other, so that a heading below them stays below. */
    private Optional<Band> findCards(int start, int end) {
        if (rows.subList(start, end).stream().noneMatch(ColumnDetector::hasNumber)) {
            return Optional.empty();
        }
        for (int cut = start + 2; cut <= end; cut++) {
            if (cut == end || isGap(rows.get(cut - 1), rows.get(cut))) {
                int last = cut;
                Optional<Span> gutter = findCardGutter(rows.subList(start, cut)).filter(span -> beginsAt(start, span));
                if (gutter.isPresent()) {
                    return gutter.map(span -> new Band(last, span, true));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the row above is far, or runs across the gutter, so that the columns do not begin further above. */
    private boolean beginsAt(int start, Span gutter) {
        return start == 0
                || isGap(rows.get(start - 1), rows.get(start))
                || findCommonGaps(List.of(gutter), findGaps(rows.get(start - 1)))
                        .isEmpty();
    }

    private static boolean hasNumber(TextRow row) {
        return row.words().stream().anyMatch(Word::isNumber);
    }

    private static boolean isGap(TextRow above, TextRow below) {
        return below.baseline() - above.baseline() > PARAGRAPH_GAP * Math.max(above.size(), below.size());
    }

    private Optional<Span> findCardGutter(List<TextRow> band) {
        return findCommonGaps(band).stream()
                .filter(gutter -> areCards(selectLeftColumn(band, gutter)) && areCards(selectRightColumn(band, gutter)))
                .max(Comparator.comparingDouble(Span::width));
    }

    /** Whether rows are cards, below or next to each other. */
    private boolean areCards(List<TextRow> column) {
        return column.size() > 1
                && (!StatCardParser.parse(column).isEmpty()
                        || findCardGutter(column).isPresent());
    }

    private List<Span> findCommonGaps(List<TextRow> band) {
        double left = band.stream().mapToDouble(TextRow::left).min().orElseThrow();
        double right = band.stream().mapToDouble(TextRow::right).max().orElseThrow();
        List<Span> common = findGaps(band.get(0));
        for (TextRow row : band.subList(1, band.size())) {
            common = findCommonGaps(common, findGaps(row));
        }
        return common.stream()
                .filter(gap -> gap.left > left && gap.right < right)
                .toList();
    }

    /** Excludes rows below the right column after a gap, because they belong to the text across the page. */
    private int trimRowsBelow(int start, int end, Span gutter) {
        int below = end;
        while (rows.get(below - 1).right() < gutter.middle()) {
            below--;
        }
        for (int i = Math.max(below, start + 1); i < end; i++) {
            if (rows.get(i).baseline() - rows.get(i - 1).baseline()
                    > PARAGRAPH_GAP * rows.get(i).size()) {
                return i;
            }
        }
        return end;
    }

    private static List<Span> findGaps(TextRow row) {
        return findGaps(row, NARROWEST_GUTTER);
    }

    private static List<Span> findGaps(TextRow row, double least) {
        List<Span> gaps = new ArrayList<>();
        double from = 0;
        for (Word word : row.words()) {
            addIfWide(gaps, new Span(from, word.left()), least * row.size());
            from = Math.max(from, word.right());
        }
        addIfWide(gaps, new Span(from, Double.MAX_VALUE), least * row.size());
        return gaps;
    }

    private static void addIfWide(List<Span> gaps, Span gap, double least) {
        if (gap.width() >= least) {
            gaps.add(gap);
        }
    }

    private List<Span> findCommonGaps(List<Span> some, List<Span> others) {
        return findCommonGaps(some, others, NARROWEST_GUTTER);
    }

    private List<Span> findCommonGaps(List<Span> some, List<Span> others, double least) {
        List<Span> common = new ArrayList<>();
        for (Span one : some) {
            for (Span other : others) {
                Span both = new Span(Math.max(one.left, other.left), Math.min(one.right, other.right));
                addIfWide(common, both, least * size);
            }
        }
        return common;
    }

    private static boolean isProse(List<TextRow> column) {
        long prose = column.stream()
                .filter(row -> row.words().size() > 1 && row.text().length() >= 15)
                .count();
        return prose >= FEWEST_ROWS && prose >= 0.6 * column.size();
    }
}
