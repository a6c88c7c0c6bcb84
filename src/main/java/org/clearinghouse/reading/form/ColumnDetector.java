package org.clearinghouse.reading.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Takes a page apart where it is set in columns, so that each is read from its top to its end. */
final class ColumnDetector {
    private static final int FEWEST_ROWS = 3;
    private static final int MOST_ROWS = 300;
    private static final int MOST_COLUMNS_DEEP = 4;
    /** In parts of the size of the letters. */
    private static final double NARROWEST_GUTTER = 0.9;

    private static final double PARAGRAPH_GAP = 1.7;

    private record Span(double from, double to) {
        double width() {
            return to - from;
        }

        double middle() {
            return (from + to) / 2;
        }

        Span with(TextRow row) {
            return new Span(Math.min(from, row.left()), Math.max(to, row.right()));
        }

        /** Whether words stand on both sides of what is free. */
        boolean isDivided(List<Span> free) {
            return free.stream().anyMatch(span -> span.from > from && span.to < to);
        }
    }

    private record Band(int end, Span gutter) {}

    private final List<List<TextRow>> regions = new ArrayList<>();
    private final List<TextRow> across = new ArrayList<>();
    private final List<TextRow> rows;
    private final int depth;
    private final double size;

    private ColumnDetector(List<TextRow> rows, int depth) {
        this.rows = rows;
        this.depth = depth;
        this.size = rows.stream().mapToDouble(TextRow::size).min().orElse(0);
    }

    /** The columns in reading order; what runs across them stands between. */
    static List<List<TextRow>> of(List<TextRow> rows) {
        return rows.size() > MOST_ROWS ? List.of(rows) : new ColumnDetector(rows, 0).regions();
    }

    private List<List<TextRow>> regions() {
        for (int i = 0; i < rows.size(); ) {
            Optional<Band> band = depth < MOST_COLUMNS_DEEP ? band(i) : Optional.empty();
            if (band.isPresent()) {
                addColumns(rows.subList(i, band.get().end), band.get().gutter);
                i = band.get().end;
            } else {
                across.add(rows.get(i++));
            }
        }
        addAcross();
        return regions;
    }

    private void addAcross() {
        if (!across.isEmpty()) {
            regions.add(List.copyOf(across));
            across.clear();
        }
    }

    private void addColumns(List<TextRow> band, Span gutter) {
        addAcross();
        regions.addAll(new ColumnDetector(left(band, gutter), depth + 1).regions());
        regions.addAll(new ColumnDetector(right(band, gutter), depth + 1).regions());
    }

    private static List<TextRow> left(List<TextRow> band, Span gutter) {
        return band.stream()
                .map(row -> row.only(word -> word.left() < gutter.middle()))
                .filter(row -> !row.isEmpty())
                .toList();
    }

    private static List<TextRow> right(List<TextRow> band, Span gutter) {
        return band.stream()
                .map(row -> row.only(word -> word.left() >= gutter.middle()))
                .filter(row -> !row.isEmpty())
                .toList();
    }

    /** The rows from here on that leave a gutter free, if it divides prose from prose and no cells of a table. */
    private Optional<Band> band(int start) {
        List<Span> free = gaps(rows.get(start));
        Span extent = new Span(rows.get(start).left(), rows.get(start).right());
        int end = start + 1;
        while (end < rows.size()) {
            List<Span> common = common(free, gaps(rows.get(end)));
            Span both = extent.with(rows.get(end));
            if (common.isEmpty() || extent.isDivided(free) && !both.isDivided(common)) {
                break;
            }
            free = common;
            extent = both;
            end++;
        }
        List<TextRow> band = rows.subList(start, end);
        int last = end;
        return free.stream()
                .filter(gutter -> isProse(left(band, gutter)) && isProse(right(band, gutter)))
                .max(Comparator.comparingDouble(Span::width))
                .map(gutter -> new Band(last < rows.size() ? withoutRowsBelow(start, last, gutter) : last, gutter));
    }

    /** What stands below the right column, after a gap, belongs to what follows across the page. */
    private int withoutRowsBelow(int start, int end, Span gutter) {
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

    private static List<Span> gaps(TextRow row) {
        List<Span> gaps = new ArrayList<>();
        double from = 0;
        for (Word word : row.words()) {
            add(gaps, new Span(from, word.left()), row.size());
            from = Math.max(from, word.right());
        }
        add(gaps, new Span(from, Double.MAX_VALUE), row.size());
        return gaps;
    }

    private static void add(List<Span> gaps, Span gap, double size) {
        if (gap.width() >= NARROWEST_GUTTER * size) {
            gaps.add(gap);
        }
    }

    private List<Span> common(List<Span> some, List<Span> others) {
        List<Span> common = new ArrayList<>();
        for (Span one : some) {
            for (Span other : others) {
                Span both = new Span(Math.max(one.from, other.from), Math.min(one.to, other.to));
                add(common, both, size);
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
