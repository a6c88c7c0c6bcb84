package org.clearinghouse.ingest.format.pdf;

import com.google.re2j.Pattern;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds columns of prose. The gutter between them must separate prose, not cells of a table. */
final class ProseColumnFinder {
    private static final int FEWEST_ROWS = 3;
    /** The least width of a gutter before words that begin at one position in many rows, relative to the font size. */
    private static final double ALIGNED_GUTTER = 0.4;

    private static final int FEWEST_ALIGNED_ROWS = 6;
    /** In points. */
    private static final double ALIGNED = 1;

    private static final Pattern WORD = Pattern.compile("\\pL{2}");
    /** A longer number is a count. */
    private static final int LONGEST_INDEX = 2;

    private static final double LEAST_PROSE = 0.6;

    /** Rows from one on, and the gaps that all of them have. */
    private record Rows(List<TextRow> rows, List<WordGap> gaps, double left, double right) {
        boolean isSplit() {
            return gaps.stream().anyMatch(gap -> gap.isWithin(left, right));
        }
    }

    private final List<TextRow> rows;
    private final double size;

    /** @param size the smallest font size, to which widths are relative */
    ProseColumnFinder(List<TextRow> rows, double size) {
        this.rows = rows;
        this.size = size;
    }

    /** Returns the number of rows from one on that have a common gap. */
    int countRowsWithCommonGap(int start) {
        return findRows(start, ColumnBand.NARROWEST_GUTTER).rows.size();
    }

    Optional<ColumnBand> find(int start) {
        return find(start, ColumnBand.NARROWEST_GUTTER);
    }

    /** Finds columns with a narrow gutter, before which all rows of the right column begin at one position. */
    Optional<ColumnBand> findAligned(int start) {
        return find(start, ALIGNED_GUTTER).filter(ProseColumnFinder::isAligned);
    }

    private static boolean isAligned(ColumnBand band) {
        double left =
                band.rightColumn().stream().mapToDouble(TextRow::left).min().orElseThrow();
        long beside = band.rows().stream()
                .filter(row -> row.left() < band.gutter().middle()
                        && row.right() > band.gutter().middle())
                .count();
        return beside >= FEWEST_ALIGNED_ROWS
                && band.rightColumn().stream().allMatch(row -> row.left() - left < ALIGNED);
    }

    private Optional<ColumnBand> find(int start, double least) {
        Rows found = findRows(start, least);
        return found.gaps.stream()
                .map(gutter -> new ColumnBand(found.rows, gutter, false))
                .filter(band -> isProse(band.leftColumn()) && isProse(band.rightColumn()) && !isTable(band))
                .max(Comparator.comparingDouble(band -> band.gutter().width()))
                .map(band -> start + found.rows.size() < rows.size() ? trimRowsBelow(band) : band);
    }

    /** @param least the least width of a gap, relative to the font size */
    private Rows findRows(int start, double least) {
        TextRow first = rows.get(start);
        Rows found = new Rows(List.of(first), WordGap.findAll(first, least), first.left(), first.right());
        for (int end = start + 1; end < rows.size(); end++) {
            Rows more = extend(found, start, rows.get(end), least);
            if (more.gaps.isEmpty() || found.isSplit() && !more.isSplit()) {
                break;
            }
            found = more;
        }
        return found;
    }

    private Rows extend(Rows found, int start, TextRow next, double least) {
        return new Rows(
                rows.subList(start, start + found.rows.size() + 1),
                WordGap.intersect(found.gaps, WordGap.findAll(next, least), least * size),
                Math.min(found.left, next.left()),
                Math.max(found.right, next.right()));
    }

    /** Excludes rows below the right column after a gap, because they belong to the text across the page. */
    private static ColumnBand trimRowsBelow(ColumnBand band) {
        List<TextRow> rows = band.rows();
        int below = rows.size();
        while (rows.get(below - 1).right() < band.gutter().middle()) {
            below--;
        }
        for (int i = Math.max(below, 1); i < rows.size(); i++) {
            if (ColumnBand.isParagraphGap(rows.get(i - 1), rows.get(i))) {
                return band.limit(i);
            }
        }
        return band;
    }

    /** Whether the gutter is beside the numbers of a table, whose labels or remarks are on its other side. */
    private static boolean isTable(ColumnBand band) {
        return areCounts(band.leftColumn(), row -> row.words().get(row.words().size() - 1))
                || areCounts(band.rightColumn(), row -> row.words().get(0));
    }

    private static boolean areCounts(List<TextRow> column, Function<TextRow, Word> side) {
        long counts = column.stream()
                .map(side)
                .filter(word -> word.isNumber() && word.text().length() > LONGEST_INDEX)
                .count();
        return counts > 1 && 2 * counts > column.size();
    }

    private static boolean isProse(List<TextRow> column) {
        long prose = column.stream()
                .filter(row -> row.words().stream()
                                        .filter(word ->
                                                WORD.matcher(word.text()).find())
                                        .count()
                                > 1
                        && row.text().length() >= 15)
                .count();
        return prose >= FEWEST_ROWS && prose >= LEAST_PROSE * column.size();
    }
}
