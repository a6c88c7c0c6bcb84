package org.clearinghouse.ingest.format.pdf;

import java.util.ArrayList;
import java.util.List;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.ingest.result.Severity;

/**
 * Makes numbers unreadable where stacks of numbers and labels are next to each other and could not be separated, because
 * it is open which label is whose.
 */
final class OpenLabelGuard {
    /** The most distance of the rows of a stack, relative to the font size. */
    private static final double NEAR = 3;
    /** The most gap between a number and its label, relative to the larger font size. */
    private static final double STACKED = 2.2;

    /** Lines of one text are farther, relative to the font size. */
    private static final double NEXT_LINE = 0.85;

    /** The most distance of two lines of a paragraph, relative to the font size. */
    private static final double NEXT_LINE_OF_TEXT = 1.7;
    /** In points. */
    private static final double ALIGNED = 1;

    private static final double LARGER = 1.1;
    private static final int FEWEST_WORDS = 3;
    private static final int MOST_WORDS = 9;

    private static final String REASON =
            "Numbers next to each other are not read, because it is open which label is whose; give the text";

    private final List<TextRow> rows;
    private final List<List<TextRow>> cells;

    private OpenLabelGuard(List<TextRow> rows) {
        this.rows = rows;
        this.cells = rows.stream().map(row -> TableLine.parse(row).cells()).toList();
    }

    /** Returns the regions of a page; adds a finding if numbers became unreadable. */
    static List<PageRegion> mark(List<PageRegion> regions, int page, List<Finding> findings) {
        boolean open = regions.stream()
                .filter(region -> region.cards().isEmpty())
                .anyMatch(region -> new OpenLabelGuard(region.rows()).isOpen());
        if (!open) {
            return regions;
        }
        findings.add(new Finding(Severity.UNMATCHED, REASON, page, null, null));
        boolean cards = regions.stream().anyMatch(region -> !region.cards().isEmpty());
        return regions.stream()
                .map(region -> !region.table().isEmpty()
                        ? region
                        : new PageRegion(
                                cards
                                        ? region.rows().stream()
                                                .map(OpenLabelGuard::markLabel)
                                                .toList()
                                        : markRows(region.rows())))
                .toList();
    }

    static List<TextRow> markRows(List<TextRow> rows) {
        return new OpenLabelGuard(rows).markBlocks();
    }

    private boolean isOpen() {
        return !markBlocks().equals(rows);
    }

    /** A longer row is prose, whose numbers need no label. */
    private static TextRow markLabel(TextRow row) {
        return row.words().size() > MOST_WORDS ? row : markRow(row);
    }

    private List<TextRow> markBlocks() {
        List<TextRow> marked = new ArrayList<>();
        for (int start = 0; start < rows.size(); ) {
            int end = start + 1;
            while (end < rows.size() && isNear(end - 1, end, NEAR)) {
                end++;
            }
            boolean interleaved = isInterleaved(start, end);
            boolean open = interleaved || hasOpenNumber(start, end) || isStray(rows.subList(start, end));
            for (int row = start; row < end; row++) {
                boolean doubtful = interleaved || open && !isSentence(row);
                marked.add(doubtful ? markRow(rows.get(row)) : rows.get(row));
            }
            start = end;
        }
        return marked;
    }

    /** Whether a row is a line of a paragraph, which is apart from the labels and numbers of a table. */
    private boolean isSentence(int row) {
        return isLongLine(row)
                || row > 0
                        && isLongLine(row - 1)
                        && cells.get(row).size() == 1
                        && rows.get(row).size() == rows.get(row - 1).size()
                        && Math.abs(rows.get(row).left() - rows.get(row - 1).left()) < ALIGNED
                        && isNear(row - 1, row, NEXT_LINE_OF_TEXT);
    }

    private boolean isLongLine(int row) {
        return cells.get(row).size() == 1 && rows.get(row).words().size() > MOST_WORDS;
    }

    private static TextRow markRow(TextRow row) {
        return new TextRow(
                row.baseline(),
                row.words().stream().map(OpenLabelGuard::markWord).toList());
    }

    private static Word markWord(Word word) {
        boolean number = word.isNumber() && !word.text().matches("(?:19|20)\\d\\d[.,]?|\\d{1,2}[.)]");
        return number
                ? new Word(
                        word.text() + OverlapResolver.UNREADABLE, word.left(), word.right(), word.size(), word.bold())
                : word;
    }

    private boolean isNear(int above, int below, double most) {
        double size = Math.max(rows.get(above).size(), rows.get(below).size());
        return rows.get(below).baseline() - rows.get(above).baseline() <= most * size;
    }

    /** Whether lines of prose are so near, or have such gaps, that they belong to boxes next to each other. */
    private boolean isInterleaved(int start, int end) {
        if (cells.subList(start, end).stream()
                        .filter(OpenLabelGuard::isSideBySide)
                        .count()
                > 1) {
            return true;
        }
        for (int row = start + 1; row < end; row++) {
            if (isNear(row - 1, row, NEXT_LINE) && isProse(rows.get(row - 1)) && isProse(rows.get(row))
                    || isUnderHeadings(row)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a line of prose is below several larger headings next to each other. */
    private boolean isUnderHeadings(int row) {
        List<TextRow> headings = cells.get(row - 1);
        boolean larger = rows.get(row - 1).size() > LARGER * rows.get(row).size();
        return larger
                && cells.get(row).stream()
                        .filter(OpenLabelGuard::isProse)
                        .anyMatch(prose -> headings.stream()
                                        .filter(OpenLabelGuard::isLabel)
                                        .filter(heading ->
                                                heading.left() < prose.right() && prose.left() < heading.right())
                                        .count()
                                > 1);
    }

    private static boolean isSideBySide(List<TextRow> cells) {
        return cells.stream().filter(OpenLabelGuard::isProse).count() > 1
                && cells.stream().noneMatch(StatCardParser::isNumber);
    }

    private static boolean isProse(TextRow row) {
        return row.words().stream()
                        .filter(word -> word.text().matches("\\pL{2}.*"))
                        .count()
                >= FEWEST_WORDS;
    }

    /** Whether numbers stand alone, but not all with a label. */
    private static boolean isStray(List<TextRow> block) {
        long numbers = block.stream().filter(StatCardParser::isNumber).count();
        return numbers > 1 && StatCardParser.parse(block).isEmpty();
    }

    private boolean hasOpenNumber(int start, int end) {
        for (int row = start; row < end; row++) {
            if (isUnlabelled(row) || row > start && row + 1 < end && isBetweenRows(row)) {
                return true;
            }
            for (int cell = 0;
                    cells.get(row).size() > 1 && cell < cells.get(row).size();
                    cell++) {
                if (StatCardParser.isNumber(cells.get(row).get(cell)) && isOpen(row, cell)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a label may be below a number, or above one that has none at its left. */
    private boolean isOpen(int row, int cell) {
        boolean labelled = cells.get(row).subList(0, cell).stream().anyMatch(OpenLabelGuard::isLabel) || isOfYear(row);
        boolean belowLabel = !labelled && !isNumbers(row) && hasLabel(row, cell, -1);
        return belowLabel || hasLabel(row, cell, 1);
    }

    /** Whether a row begins with its year, below the head of the years or another year. */
    private boolean isOfYear(int row) {
        List<TextRow> above = row == 0 ? List.of() : cells.get(row - 1);
        return startsWithYear(cells.get(row))
                && above.size() == cells.get(row).size()
                && (startsWithYear(above) || isLabel(above.get(0)));
    }

    private static boolean startsWithYear(List<TextRow> line) {
        return line.get(0).text().matches("(?:19|20)\\d\\d");
    }

    /** Whether a row has numbers alone, and no row of as many heads or numbers is above it. */
    private boolean isUnlabelled(int row) {
        return isNumbers(row)
                && !(row > 0 && cells.get(row - 1).size() == cells.get(row).size());
    }

    /** Whether a number alone is between rows of a table that have numbers of their own. */
    private boolean isBetweenRows(int row) {
        return StatCardParser.isNumber(rows.get(row)) && isNumbered(row - 1) && isNumbered(row + 1);
    }

    private boolean isNumbered(int row) {
        List<TextRow> line = cells.get(row);
        return line.size() > 1 && StatCardParser.isNumber(line.get(line.size() - 1));
    }

    private boolean isNumbers(int row) {
        return cells.get(row).size() > 1 && cells.get(row).stream().allMatch(StatCardParser::isNumber);
    }

    private boolean hasLabel(int row, int cell, int side) {
        int other = row + side;
        if (other < 0 || other >= rows.size() || !isNear(Math.min(row, other), Math.max(row, other), STACKED)) {
            return false;
        }
        TextRow number = cells.get(row).get(cell);
        double from = cell == 0
                ? Double.NEGATIVE_INFINITY
                : cells.get(row).get(cell - 1).right();
        double to = cell + 1 == cells.get(row).size()
                ? Double.POSITIVE_INFINITY
                : cells.get(row).get(cell + 1).left();
        return cells.get(other).stream()
                .anyMatch(text -> isLabel(text)
                        && text.left() < number.right()
                        && text.right() > number.left()
                        && text.left() > from
                        && text.right() < to);
    }

    private static boolean isLabel(TextRow cell) {
        return cell.text().matches(".*\\p{L}{2}.*");
    }
}
