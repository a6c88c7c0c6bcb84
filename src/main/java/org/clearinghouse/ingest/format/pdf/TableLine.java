package org.clearinghouse.ingest.format.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of a page, split into cells where it is a table row.
 *
 * @param baseline in points from the top of the page
 * @param cells at least one, from left to right; none is empty
 */
record TableLine(double baseline, List<TextRow> cells) {
    /** The least gap between cells, relative to the font size. */
    private static final double CELL_GAP = 1.2;
    /** The least gap between cells, relative to the median gap between words. */
    private static final double CELL_GAP_FACTOR = 2.2;

    private static final String ENUMERATION = "[\\W_]|\\(?(?:\\d{1,2}|[a-z])[.)]";

    TableLine {
        cells = List.copyOf(cells);
    }

    static TableLine parse(TextRow row) {
        double wide = Math.max(CELL_GAP * row.size(), CELL_GAP_FACTOR * computeMedianGap(row));
        List<TextRow> cells = new ArrayList<>();
        List<Word> cell = new ArrayList<>();
        for (Word word : row.words()) {
            boolean separate =
                    !cell.isEmpty() && word.left() - cell.get(cell.size() - 1).right() > wide;
            if (separate && !(cells.isEmpty() && isEnumeration(cell)) && !isTorn(cell, word)) {
                cells.add(new TextRow(row.baseline(), cell));
                cell.clear();
            }
            cell.add(word);
        }
        cells.add(new TextRow(row.baseline(), cell));
        return new TableLine(row.baseline(), cells);
    }

    private static boolean isEnumeration(List<Word> cell) {
        return cell.size() == 1 && cell.get(0).text().matches(ENUMERATION);
    }

    /** Whether a number seems to continue after a gap. */
    private static boolean isTorn(List<Word> cell, Word next) {
        return cell.get(cell.size() - 1).text().matches(".*\\d,") && next.text().matches("\\d.*");
    }

    /** Justified lines have wide gaps between all words. */
    private static double computeMedianGap(TextRow row) {
        List<Word> words = row.words();
        List<Double> gaps = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) {
            gaps.add(words.get(i).left() - words.get(i - 1).right());
        }
        gaps.sort(null);
        return gaps.size() < 3 ? 0 : gaps.get((gaps.size() - 1) / 2);
    }

    boolean isTableRow() {
        return cells.size() > 1;
    }

    TextRow firstCell() {
        return cells.get(0);
    }

    TextRow lastCell() {
        return cells.get(cells.size() - 1);
    }

    Word firstWord() {
        return firstCell().words().get(0);
    }

    Word lastWord() {
        return lastCell().words().get(lastCell().words().size() - 1);
    }

    double size() {
        return cells.stream().mapToDouble(TextRow::size).max().orElseThrow();
    }

    boolean isBold() {
        return cells.stream().allMatch(TextRow::isBold);
    }

    boolean isNumber() {
        return !isTableRow() && firstCell().words().size() == 1 && firstWord().isNumber();
    }

    String text() {
        return cells.stream().map(TextRow::text).collect(Collectors.joining(" "));
    }

    List<String> texts() {
        return cells.stream().map(TextRow::text).toList();
    }

    double computeDistanceBelow(TableLine above) {
        return baseline - above.baseline;
    }

    /** Returns this line with its last word in a separate cell. */
    TableLine splitLastWord() {
        List<Word> words = lastCell().words();
        List<TextRow> split = new ArrayList<>(cells.subList(0, cells.size() - 1));
        split.add(new TextRow(baseline, words.subList(0, words.size() - 1)));
        split.add(new TextRow(baseline, words.subList(words.size() - 1, words.size())));
        return new TableLine(baseline, split);
    }

    /** Returns the cells of each row of a table. A cell is empty where the row has none in a column. */
    static List<List<String>> alignCells(List<TableLine> rows) {
        List<TextRow> widest = rows.stream()
                .map(TableLine::cells)
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of());
        return rows.stream().map(row -> alignRow(row, widest)).toList();
    }

    private static List<String> alignRow(TableLine row, List<TextRow> columns) {
        List<String> cells = new ArrayList<>();
        for (TextRow cell : row.cells()) {
            int column = findNearestColumn(cell, columns);
            if (column < cells.size()) {
                return row.texts();
            }
            while (cells.size() < column) {
                cells.add("");
            }
            cells.add(cell.text());
        }
        while (cells.size() < columns.size()) {
            cells.add("");
        }
        return cells;
    }

    private static int findNearestColumn(TextRow cell, List<TextRow> columns) {
        int nearest = 0;
        for (int i = 1; i < columns.size(); i++) {
            nearest = computeDistance(cell, columns.get(i)) < computeDistance(cell, columns.get(nearest)) ? i : nearest;
        }
        return nearest;
    }

    private static double computeDistance(TextRow cell, TextRow column) {
        return Math.min(Math.abs(cell.left() - column.left()), Math.abs(cell.right() - column.right()));
    }
}
