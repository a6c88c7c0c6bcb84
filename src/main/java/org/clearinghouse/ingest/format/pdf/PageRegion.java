package org.clearinghouse.ingest.format.pdf;

import java.util.List;

/**
 * Rows that are read from top to bottom: those of a column, or those across all columns.
 *
 * @param cards the numbers and labels of a column that has nothing else; empty for others
 */
record PageRegion(List<TextRow> rows, List<StatCardParser.Card> cards) {
    PageRegion {
        rows = List.copyOf(rows);
        cards = List.copyOf(cards);
    }

    PageRegion(List<TextRow> rows) {
        this(rows, List.of());
    }
}
