package org.clearinghouse.ingest.format;

import java.util.ArrayList;
import java.util.List;

/** Puts every cell of a table into its column, where cells span columns and rows. */
public final class SpannedRows {
    /** A cell that spans rows: its text in the rows below, and how many they are. */
    private record RowSpan(String text, int rows) {}

    private final List<RowSpan> rowSpans = new ArrayList<>();
    private List<String> cells = new ArrayList<>();

    /**
     * Adds a cell to the row, and returns its column. Repeats a header in every column and a text in every row that it
     * spans, but never a number other than the year of rows.
     */
    public int addCell(String words, boolean head, int columns, int rows) {
        fillFromRowSpans();
        int column = cells.size();
        boolean year = column == 0 && words.matches("(?:19|20)\\d\\d");
        boolean number = words.matches("\\W*\\d.*") && !year;
        for (int i = 0; i < columns; i++) {
            setRowSpan(cells.size(), new RowSpan(number ? "" : words, rows - 1));
            cells.add(i == 0 || head ? words : "");
        }
        return column;
    }

    /** Returns the cells of the row, and begins the next. A cell across the whole table is returned alone. */
    public List<String> endRow() {
        fillFromRowSpans();
        List<String> row = cells;
        cells = new ArrayList<>();
        return row.stream().distinct().count() == 1 ? row.subList(0, 1) : row;
    }

    private void fillFromRowSpans() {
        while (cells.size() < rowSpans.size() && rowSpans.get(cells.size()).rows > 0) {
            RowSpan cell = rowSpans.get(cells.size());
            rowSpans.set(cells.size(), new RowSpan(cell.text, cell.rows - 1));
            cells.add(cell.text);
        }
    }

    private void setRowSpan(int column, RowSpan cell) {
        while (rowSpans.size() <= column) {
            rowSpans.add(new RowSpan("", 0));
        }
        rowSpans.set(column, cell);
    }
}
