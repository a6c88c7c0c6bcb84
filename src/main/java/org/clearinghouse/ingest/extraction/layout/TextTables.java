package org.clearinghouse.ingest.extraction.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clearinghouse.ingest.format.TextLine;

/**
 * Writes tables of plain text whose columns are aligned by spaces with marks between the cells, where lines alone do not
 * tell the columns: the heads have several lines, or rows lack cells.
 */
final class TextTables {
    private static final Pattern CELL = Pattern.compile("\\S+(?: \\S+)*");
    private static final Pattern VALUE = Pattern.compile("[\\d,.]*\\d%?|n/a|N/A|[-\u2013\u2014*]");
    private static final Pattern HEAD = Pattern.compile("[^\\d]*(?:(?:19|20)\\d\\d)?");
    private static final Pattern END = Pattern.compile(".*[.:;!?]");
    private static final int MOST_HEADS = 4;
    private static final int FEWEST_ROWS = 2;
    private static final int LONGEST = 400;

    /** The text between two gaps of a line, and where it is. */
    private record Cell(String text, int start, int end) {
        boolean overlaps(Cell other) {
            return start < other.end && other.start < end;
        }

        Cell join(Cell other) {
            return new Cell(text, Math.min(start, other.start), Math.max(end, other.end));
        }
    }

    private final List<TextLine> lines;
    private final List<List<Cell>> cells;

    private TextTables(List<TextLine> lines) {
        this.lines = new ArrayList<>(lines);
        this.cells = lines.stream().map(line -> findCells(line.text())).toList();
    }

    static List<TextLine> mark(List<TextLine> lines) {
        if (lines.stream().noneMatch(line -> line.text().contains("   "))) {
            return lines;
        }
        TextTables tables = new TextTables(lines);
        for (int start = 0; start < lines.size(); start++) {
            int end = start;
            while (end < lines.size() && tables.isRow(end)) {
                end++;
            }
            if (end - start >= FEWEST_ROWS) {
                tables.markTable(start, end);
            }
            start = Math.max(start, end);
        }
        return tables.lines;
    }

    private static List<Cell> findCells(String line) {
        if (line.length() > LONGEST || line.indexOf('|') >= 0 || line.indexOf('\t') >= 0) {
            return List.of();
        }
        Matcher cell = CELL.matcher(line);
        List<Cell> found = new ArrayList<>();
        while (cell.find()) {
            found.add(new Cell(cell.group(), cell.start(), cell.end()));
        }
        return found;
    }

    /** Whether a line is a label and values. */
    private boolean isRow(int line) {
        List<Cell> row = cells.get(line);
        return row.size() > 1
                && !VALUE.matcher(row.get(0).text).matches()
                && row.stream().skip(1).allMatch(cell -> VALUE.matcher(cell.text)
                        .matches());
    }

    private void markTable(int start, int end) {
        List<Cell> columns = findColumns(start, end);
        int first = start;
        while (first > 0 && start - first < MOST_HEADS && isHead(first - 1, columns, first == start)) {
            first--;
        }
        boolean complete =
                IntStream.range(start, end).allMatch(row -> cells.get(row).size() == columns.size());
        if (columns.size() < 3 || first == start || complete && start - first == 1) {
            return;
        }
        List<String> heads = joinHeads(first, start, columns);
        if (heads.stream().skip(1).anyMatch(String::isEmpty)) {
            return;
        }
        for (int line = first; line < start; line++) {
            replace(line, line == start - 1 ? heads : List.of());
        }
        for (int row = start; row < end; row++) {
            replace(row, align(cells.get(row), columns));
        }
    }

    /** The labels, and the columns of values as far as they reach in any row; empty where columns are not apart. */
    private List<Cell> findColumns(int start, int end) {
        List<Cell> columns = new ArrayList<>(List.of(cells.get(start).get(0)));
        for (int row = start; row < end; row++) {
            columns.set(0, columns.get(0).join(cells.get(row).get(0)));
            for (Cell value : cells.get(row).subList(1, cells.get(row).size())) {
                addColumn(columns, value);
            }
        }
        boolean apart = IntStream.range(1, columns.size()).allMatch(i -> columns.get(i - 1).end < columns.get(i).start);
        return apart ? columns : List.of();
    }

    private static void addColumn(List<Cell> columns, Cell value) {
        for (int i = 1; i < columns.size(); i++) {
            if (columns.get(i).overlaps(value)) {
                columns.set(i, columns.get(i).join(value));
                return;
            }
            if (value.end <= columns.get(i).start) {
                columns.add(i, value);
                return;
            }
        }
        columns.add(value);
    }

    /** Whether a line has words alone, each above one column; a line above the last may have heads of several columns. */
    private boolean isHead(int line, List<Cell> columns, boolean last) {
        List<Cell> heads = cells.get(line);
        boolean complete =
                columns.stream().skip(1).allMatch(column -> heads.stream().anyMatch(column::overlaps));
        return !heads.isEmpty()
                && (last || complete)
                && !END.matcher(lines.get(line).text()).matches()
                && heads.stream().allMatch(head -> HEAD.matcher(head.text).matches() && findColumn(head, columns) >= 0)
                && (heads.size() > 1 || findColumn(heads.get(0), columns) > 0);
    }

    /** Returns the only column that a cell overlaps, or -1. */
    private static int findColumn(Cell cell, List<Cell> columns) {
        List<Integer> found = IntStream.range(0, columns.size())
                .filter(column -> columns.get(column).overlaps(cell))
                .boxed()
                .toList();
        return found.size() == 1 ? found.get(0) : -1;
    }

    private List<String> joinHeads(int first, int start, List<Cell> columns) {
        return IntStream.range(0, columns.size())
                .mapToObj(column -> cells.subList(first, start).stream()
                        .flatMap(List::stream)
                        .filter(head -> findColumn(head, columns) == column)
                        .map(Cell::text)
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    private static List<String> align(List<Cell> row, List<Cell> columns) {
        return columns.stream()
                .map(column -> row.stream()
                        .filter(column::overlaps)
                        .map(Cell::text)
                        .findFirst()
                        .orElse(""))
                .toList();
    }

    private void replace(int line, List<String> row) {
        TextLine old = lines.get(line);
        String text = row.isEmpty() ? "" : "| " + String.join(" | ", row) + " |";
        lines.set(line, new TextLine(old.page(), old.number(), text));
    }
}
