package org.clearinghouse.ingest.format.pdf;

import java.util.ArrayList;
import java.util.List;

/** Detects table rows among the lines of a region, by aligned numbers and labels of several lines. */
final class TableDetector {
    private static final double ALIGNED = 1.5;
    private static final int ROWS_NEAR = 3;
    private static final int MOST_LINES_OF_A_LABEL = 5;

    private final List<TableLine> lines;
    private final double pitch;

    private TableDetector(List<TableLine> lines, double pitch) {
        this.lines = new ArrayList<>(AlignedColumnSplitter.split(lines));
        this.pitch = pitch;
    }

    /** @param pitch the usual distance of lines, relative to the font size */
    static List<TableLine> detect(List<TableLine> lines, double pitch) {
        TableDetector tables = new TableDetector(lines, pitch);
        tables.splitAlignedNumbers();
        return tables.mergeRows();
    }

    /** Splits a number off a long label, if it is aligned with the numbers of nearby rows. */
    private void splitAlignedNumbers() {
        List<TableLine> split = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            TableLine line = lines.get(i);
            boolean label = !line.isTableRow()
                    && line.firstCell().words().size() > 1
                    && line.lastWord().isNumber();
            split.add(label && isAligned(i) ? line.splitLastWord() : line);
        }
        lines.clear();
        lines.addAll(split);
    }

    private boolean isAligned(int index) {
        Word number = lines.get(index).lastWord();
        return lines.subList(Math.max(0, index - ROWS_NEAR), Math.min(lines.size(), index + ROWS_NEAR + 1)).stream()
                .filter(TableLine::isTableRow)
                .map(TableLine::lastWord)
                .anyMatch(other -> other.isNumber()
                        && (Math.abs(other.left() - number.left()) < ALIGNED
                                || Math.abs(other.right() - number.right()) < ALIGNED));
    }

    private List<TableLine> mergeRows() {
        List<TableLine> merged = new ArrayList<>();
        for (int i = 0; i < lines.size(); ) {
            int end = findChainEnd(i);
            List<TableLine> chain = lines.subList(i, end);
            if (isSingleRow(chain)) {
                merged.add(mergeChain(chain));
            } else {
                merged.addAll(chain);
            }
            i = end;
        }
        return merged;
    }

    private int findChainEnd(int start) {
        int end = start + 1;
        while (end < lines.size() && isContinuation(lines.get(end - 1), lines.get(end))) {
            end++;
        }
        return end;
    }

    private boolean isContinuation(TableLine line, TableLine next) {
        boolean alike = Math.abs(line.size() - next.size()) < 0.5 && line.isBold() == next.isBold()
                || next.isNumber()
                || line.isNumber();
        boolean ended = !line.isTableRow() && line.text().matches(".*[.:;]");
        return alike && !ended && next.computeDistanceBelow(line) < 1.1 * pitch * next.size();
    }

    /** Whether one line is a number or a table row, and the others end to the left of its column. */
    private static boolean isSingleRow(List<TableLine> chain) {
        List<TableLine> rows = chain.stream()
                .filter(line -> line.isTableRow() || line.isNumber())
                .toList();
        if (chain.size() < 2 || chain.size() > MOST_LINES_OF_A_LABEL || rows.size() != 1) {
            return false;
        }
        TableLine row = rows.get(0);
        if (row.isTableRow() && endsInGroup(row)) {
            return false;
        }
        double column = row.cells().get(row.isTableRow() ? 1 : 0).left();
        return chain.stream()
                .filter(line -> line != row)
                .allMatch(line -> line.firstCell().right() < column);
    }

    /** Whether the label ends in a number that the digits of the next cell may continue. */
    private static boolean endsInGroup(TableLine row) {
        List<Word> label = row.firstCell().words();
        return label.get(label.size() - 1).text().matches("\\d{1,3}(?:,\\d{3})*")
                && row.cells().get(1).words().get(0).text().matches("\\d{3}(?:,\\d{3})*");
    }

    private static TableLine mergeChain(List<TableLine> chain) {
        List<Word> label = new ArrayList<>();
        List<TextRow> values = new ArrayList<>();
        TableLine row = chain.stream()
                .filter(line -> line.isTableRow() || line.isNumber())
                .findFirst()
                .orElseThrow();
        for (TableLine line : chain) {
            boolean labels = line != row || line.isTableRow();
            label.addAll(labels ? line.firstCell().words() : List.of());
        }
        values.add(new TextRow(row.baseline(), label));
        values.addAll(row.isTableRow() ? row.cells().subList(1, row.cells().size()) : row.cells());
        return new TableLine(row.baseline(), values);
    }
}
