package org.clearinghouse.ingest.format.pdf;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clearinghouse.ingest.format.SpannedRows;

/** The cells of a table on a page, and where they are. */
final class TableGrid {
    /** Cells may overlap so much, in points. */
    private static final double SLACK = 1;

    private static final int MOST_CELLS = 10_000;

    private static final Pattern NUMBER_END = Pattern.compile("\\d[^\\pL\\s]*$");
    private static final Pattern NUMBER_START = Pattern.compile("^[^\\pL]*\\d");

    /** @param area null for a cell without text on this page */
    private record Cell(Rectangle2D area, boolean head, int row, int column, int columns, int rows) {
        Cell withColumn(int other) {
            return new Cell(area, head, row, other, columns, rows);
        }

        /** The number of the row or column, where it is in one alone; else -1. */
        int line(boolean horizontal) {
            return horizontal ? rows == 1 ? row : -1 : columns == 1 ? column : -1;
        }

        boolean isIn(int line, boolean horizontal) {
            return horizontal ? row <= line && line < row + rows : column <= line && line < column + columns;
        }

        boolean contains(Word word, double baseline) {
            return area.getMinX() - SLACK < word.left()
                    && word.right() < area.getMaxX() + SLACK
                    && area.getMinY() - SLACK < baseline
                    && baseline - PaintedGlyph.HEIGHT * word.size() < area.getMaxY() + SLACK;
        }
    }

    private final SpannedRows columns = new SpannedRows();
    private final List<Cell> cells = new ArrayList<>();
    private int rows;

    /** @param area of the text of the cell, null where it has none on this page */
    void addCell(Rectangle2D area, boolean head, int columnSpan, int rowSpan) {
        int column = columns.addCell("", head, columnSpan, rowSpan);
        cells.add(new Cell(area, head, rows, column, columnSpan, rowSpan));
    }

    void endRow() {
        columns.endRow();
        rows++;
    }

    Rectangle2D area() {
        return filled().map(Cell::area).reduce(Rectangle2D::createUnion).orElseThrow();
    }

    private Stream<Cell> filled() {
        return cells.stream().filter(cell -> cell.area != null);
    }

    /**
     * Whether the page shows the cells in rows and columns, so that its structure says what a reader sees: no cell is
     * beside the others of its row or column, or overlaps those of another.
     */
    boolean isPlain() {
        return cells.size() <= MOST_CELLS
                && filled().filter(cell -> cell.column > 0).count() > 1
                && isPlain(true)
                && isPlain(false);
    }

    private boolean isPlain(boolean horizontal) {
        Map<Integer, double[]> lines = new HashMap<>();
        filled().filter(cell -> cell.line(horizontal) >= 0)
                .forEach(cell -> lines.merge(cell.line(horizontal), range(cell.area, horizontal), TableGrid::join));
        boolean ordered = lines.entrySet().stream().allMatch(line -> lines.entrySet().stream()
                .allMatch(
                        other -> line.getKey() >= other.getKey() || line.getValue()[1] < other.getValue()[0] + SLACK));
        boolean spanning = filled().allMatch(cell -> lines.entrySet().stream()
                .allMatch(line -> cell.isIn(line.getKey(), horizontal)
                        || !overlap(range(cell.area, horizontal), line.getValue())));
        return ordered && spanning;
    }

    /** Puts the cells of rows that lack some below the others; browsers leave out cells without text. */
    void align() {
        if (cells.size() > MOST_CELLS) {
            return;
        }
        int width = cells.stream()
                .mapToInt(cell -> cell.column + cell.columns)
                .max()
                .orElse(0);
        Map<Integer, double[]> ranges = new HashMap<>();
        filled().filter(cell -> cell.columns == 1 && findEnd(cell.row) == width)
                .forEach(cell -> ranges.merge(cell.column, range(cell.area, false), TableGrid::join));
        for (int row = 0; row < rows; row++) {
            if (findEnd(row) < width) {
                alignRow(row, width, ranges);
            }
        }
    }

    private int findEnd(int row) {
        return cells.stream()
                .filter(cell -> cell.row == row)
                .mapToInt(cell -> cell.column + cell.columns)
                .max()
                .orElse(0);
    }

    private void alignRow(int row, int width, Map<Integer, double[]> ranges) {
        List<Cell> line = cells.stream().filter(cell -> cell.row == row).toList();
        List<Cell> aligned = new ArrayList<>();
        for (Cell cell : line) {
            List<Integer> below = ranges.entrySet().stream()
                    .filter(range -> cell.area != null && overlap(range(cell.area, false), range.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
            if (cell.columns > 1 || cell.rows > 1 || below.size() != 1 || below.get(0) < aligned.size()) {
                return;
            }
            fill(aligned, row, below.get(0));
            aligned.add(cell.withColumn(below.get(0)));
        }
        fill(aligned, row, width);
        cells.removeAll(line);
        cells.addAll(aligned);
    }

    private static void fill(List<Cell> line, int row, int end) {
        while (line.size() < end) {
            line.add(new Cell(null, false, row, line.size(), 1, 1));
        }
    }

    private static double[] range(Rectangle2D area, boolean horizontal) {
        return horizontal
                ? new double[] {area.getMinY(), area.getMaxY()}
                : new double[] {area.getMinX(), area.getMaxX()};
    }

    private static double[] join(double[] one, double[] other) {
        return new double[] {Math.min(one[0], other[0]), Math.max(one[1], other[1])};
    }

    private static boolean overlap(double[] one, double[] other) {
        return one[0] < other[1] - SLACK && other[0] < one[1] - SLACK;
    }

    /** Returns the texts of the cells of each row; empty if a word within the table is in no cell, or in several. */
    Optional<List<List<String>>> readRows(List<TextRow> text) {
        Map<Cell, List<TextRow>> lines = new HashMap<>();
        for (TextRow row : text) {
            for (Cell cell : filled().toList()) {
                TextRow line = row.filter(word -> cell.contains(word, row.baseline()));
                if (!line.isEmpty()) {
                    lines.computeIfAbsent(cell, key -> new ArrayList<>()).add(line);
                }
            }
            if (!row.words().stream().allMatch(word -> isInOneCell(word, row.baseline()))) {
                return Optional.empty();
            }
        }
        return Optional.of(writeRows(cell -> joinLines(lines.getOrDefault(cell, List.of()))));
    }

    private boolean isInOneCell(Word word, double baseline) {
        return !covers(word, baseline)
                || filled().filter(cell -> cell.contains(word, baseline)).count() == 1;
    }

    /** Joins the lines of a cell. Digits that may go on in the next line are no number. */
    private static String joinLines(List<TextRow> lines) {
        StringBuilder text = new StringBuilder();
        for (TextRow line : lines) {
            boolean broken = NUMBER_END.matcher(text).find()
                    && NUMBER_START.matcher(line.text()).find();
            text.append(broken ? OverlapResolver.UNREADABLE + " " + OverlapResolver.UNREADABLE : " ");
            text.append(line.text());
        }
        return text.toString().strip();
    }

    private List<List<String>> writeRows(Function<Cell, String> texts) {
        SpannedRows spanned = new SpannedRows();
        List<List<String>> written = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            int number = row;
            List<Cell> line = cells.stream().filter(cell -> cell.row == number).toList();
            line.forEach(cell -> spanned.addCell(texts.apply(cell), cell.head, cell.columns, cell.rows));
            List<String> read = spanned.endRow();
            if (line.stream().anyMatch(cell -> cell.area != null)) {
                written.add(read);
            }
        }
        return written;
    }

    /** Whether a word is, at least with a part, within the area of the table. */
    boolean covers(Word word, double baseline) {
        double height = PaintedGlyph.HEIGHT * word.size();
        return area().intersects(word.left(), baseline - height, Math.max(0.1, word.right() - word.left()), height);
    }
}
