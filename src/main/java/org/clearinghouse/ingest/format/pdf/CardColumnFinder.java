package org.clearinghouse.ingest.format.pdf;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds columns of cards: numbers that stand alone, each with its label. */
final class CardColumnFinder {
    private final List<TextRow> rows;
    private final double size;

    /** @param size the smallest font size, to which widths are relative */
    CardColumnFinder(List<TextRow> rows, double size) {
        this.rows = rows;
        this.size = size;
    }

    /** Finds the fewest rows that are cards next to each other, so that a heading below them stays below. */
    Optional<ColumnBand> find(int start, int end) {
        if (rows.subList(start, end).stream().noneMatch(CardColumnFinder::hasNumber)) {
            return Optional.empty();
        }
        for (int cut = start + 2; cut <= end; cut++) {
            if (cut == end || ColumnBand.isParagraphGap(rows.get(cut - 1), rows.get(cut))) {
                Optional<ColumnBand> band =
                        findBand(rows.subList(start, cut)).filter(cards -> beginsAt(start, cards.gutter()));
                if (band.isPresent()) {
                    return band;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean hasNumber(TextRow row) {
        return row.words().stream().anyMatch(Word::isNumber);
    }

    /** Whether the row above is far, or runs across the gutter, so that the columns do not begin further above. */
    private boolean beginsAt(int start, WordGap gutter) {
        return start == 0
                || ColumnBand.isParagraphGap(rows.get(start - 1), rows.get(start))
                || intersect(List.of(gutter), rows.get(start - 1)).isEmpty();
    }

    private Optional<ColumnBand> findBand(List<TextRow> band) {
        return findCommonGaps(band).stream()
                .map(gutter -> new ColumnBand(band, gutter, true))
                .filter(cards -> areCards(cards.leftColumn()) && areCards(cards.rightColumn()))
                .max(Comparator.comparingDouble(cards -> cards.gutter().width()));
    }

    /** Whether rows are cards, below or next to each other. */
    private boolean areCards(List<TextRow> column) {
        return column.size() > 1
                && (!StatCardParser.parse(column).isEmpty() || findBand(column).isPresent());
    }

    private List<WordGap> findCommonGaps(List<TextRow> band) {
        double left = band.stream().mapToDouble(TextRow::left).min().orElseThrow();
        double right = band.stream().mapToDouble(TextRow::right).max().orElseThrow();
        List<WordGap> common = WordGap.findAll(band.get(0), ColumnBand.NARROWEST_GUTTER);
        for (TextRow row : band.subList(1, band.size())) {
            common = intersect(common, row);
        }
        return common.stream().filter(gap -> gap.isWithin(left, right)).toList();
    }

    private List<WordGap> intersect(List<WordGap> gaps, TextRow row) {
        return WordGap.intersect(
                gaps, WordGap.findAll(row, ColumnBand.NARROWEST_GUTTER), ColumnBand.NARROWEST_GUTTER * size);
    }
}
