package org.clearinghouse.ingest.format.pdf;

import java.util.List;
import java.util.function.Predicate;

/**
 * Successive rows of a page in two columns.
 *
 * @param gutter the white space between the columns
 * @param cards whether both columns have numbers that stand alone, each with a label
 */
record ColumnBand(List<TextRow> rows, WordGap gutter, boolean cards) {
    /** The least width of a gutter, relative to the font size. */
    static final double NARROWEST_GUTTER = 0.9;

    private static final double PARAGRAPH_GAP = 1.7;

    List<TextRow> leftColumn() {
        return selectWords(word -> word.left() < gutter.middle());
    }

    List<TextRow> rightColumn() {
        return selectWords(word -> word.left() >= gutter.middle());
    }

    private List<TextRow> selectWords(Predicate<Word> predicate) {
        return rows.stream()
                .map(row -> row.filter(predicate))
                .filter(row -> !row.isEmpty())
                .toList();
    }

    /** The first rows of the band. */
    ColumnBand limit(int count) {
        return new ColumnBand(rows.subList(0, count), gutter, cards);
    }

    static boolean isParagraphGap(TextRow above, TextRow below) {
        return below.baseline() - above.baseline() > PARAGRAPH_GAP * Math.max(above.size(), below.size());
    }
}
