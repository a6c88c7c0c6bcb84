package org.clearinghouse.reading.form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A printed line, taken apart into the cells of a table where it is a row of one.
 *
 * @param cells at least one, from left to right, each of words
 */
record PdfLine(double baseline, List<PdfRow> cells) {
    /** In parts of the size of the letters: what divides cells, and how much wider than the other gaps it is. */
    private static final double CELL_GAP = 1.2;

    private static final double WIDER = 2.2;
    private static final String ENUMERATION = "[\\W_]|\\(?(?:\\d{1,2}|[a-z])[.)]";

    PdfLine {
        cells = List.copyOf(cells);
    }

    static PdfLine of(PdfRow row) {
        double wide = Math.max(CELL_GAP * row.size(), WIDER * usualGap(row));
        List<PdfRow> cells = new ArrayList<>();
        List<PdfWord> cell = new ArrayList<>();
        for (PdfWord word : row.words()) {
            boolean apart =
                    !cell.isEmpty() && word.left() - cell.get(cell.size() - 1).right() > wide;
            if (apart && !(cells.isEmpty() && isEnumeration(cell))) {
                cells.add(new PdfRow(row.baseline(), cell));
                cell.clear();
            }
            cell.add(word);
        }
        cells.add(new PdfRow(row.baseline(), cell));
        return new PdfLine(row.baseline(), cells);
    }

    private static boolean isEnumeration(List<PdfWord> cell) {
        return cell.size() == 1 && cell.get(0).text().matches(ENUMERATION);
    }

    /** Justified lines are wide between all words. */
    private static double usualGap(PdfRow row) {
        List<PdfWord> words = row.words();
        List<Double> gaps = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) {
            gaps.add(words.get(i).left() - words.get(i - 1).right());
        }
        gaps.sort(null);
        return gaps.size() < 3 ? 0 : gaps.get((gaps.size() - 1) / 2);
    }

    boolean isRow() {
        return cells.size() > 1;
    }

    PdfRow first() {
        return cells.get(0);
    }

    PdfRow last() {
        return cells.get(cells.size() - 1);
    }

    PdfWord firstWord() {
        return first().words().get(0);
    }

    PdfWord lastWord() {
        return last().words().get(last().words().size() - 1);
    }

    double size() {
        return cells.stream().mapToDouble(PdfRow::size).max().orElseThrow();
    }

    boolean isBold() {
        return cells.stream().allMatch(PdfRow::isBold);
    }

    boolean isNumber() {
        return !isRow() && first().words().size() == 1 && firstWord().isNumber();
    }

    String text() {
        return cells.stream().map(PdfRow::text).collect(Collectors.joining(" "));
    }

    List<String> texts() {
        return cells.stream().map(PdfRow::text).toList();
    }

    double below(PdfLine above) {
        return baseline - above.baseline;
    }

    /** The same line with its last word in a cell of its own. */
    PdfLine withLastWordApart() {
        List<PdfWord> words = last().words();
        List<PdfRow> apart = new ArrayList<>(cells.subList(0, cells.size() - 1));
        apart.add(new PdfRow(baseline, words.subList(0, words.size() - 1)));
        apart.add(new PdfRow(baseline, words.subList(words.size() - 1, words.size())));
        return new PdfLine(baseline, apart);
    }
}
