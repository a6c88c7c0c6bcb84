package org.clearinghouse.ingest.format.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A printed line, taken apart into the cells of a table where it is a row of one.
 *
 * @param cells at least one, from left to right, each of words
 */
record TableLine(double baseline, List<TextRow> cells) {
    /** In parts of the size of the letters: what divides cells, and how much wider than the other gaps it is. */
    private static final double CELL_GAP = 1.2;

    private static final double WIDER = 2.2;
    private static final String ENUMERATION = "[\\W_]|\\(?(?:\\d{1,2}|[a-z])[.)]";

    TableLine {
        cells = List.copyOf(cells);
    }

    static TableLine parse(TextRow row) {
        double wide = Math.max(CELL_GAP * row.size(), WIDER * computeMedianGap(row));
        List<TextRow> cells = new ArrayList<>();
        List<Word> cell = new ArrayList<>();
        for (Word word : row.words()) {
            boolean apart =
                    !cell.isEmpty() && word.left() - cell.get(cell.size() - 1).right() > wide;
            if (apart && !(cells.isEmpty() && isEnumeration(cell))) {
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

    /** Justified lines are wide between all words. */
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

    /** The same line with its last word in a cell of its own. */
    TableLine splitLastWord() {
        List<Word> words = lastCell().words();
        List<TextRow> apart = new ArrayList<>(cells.subList(0, cells.size() - 1));
        apart.add(new TextRow(baseline, words.subList(0, words.size() - 1)));
        apart.add(new TextRow(baseline, words.subList(words.size() - 1, words.size())));
        return new TableLine(baseline, apart);
    }
}
