package org.clearinghouse.ingest.format.pdf;

import java.util.List;

/**
 * Rows that are read from top to bottom: those of a column, or those across all columns.
 *
 * @param cards the numbers and labels of a column that has nothing else; empty for others
 * @param table the cells of each row of a table that the PDF marks as such; empty for others, whose rows are no such
 */
record PageRegion(List<TextRow> rows, List<StatCardParser.Card> cards, List<List<String>> table) {
    PageRegion {
        rows = List.copyOf(rows);
        cards = List.copyOf(cards);
        table = List.copyOf(table);
    }

    PageRegion(List<TextRow> rows, List<StatCardParser.Card> cards) {
        this(rows, cards, List.of());
    }

    PageRegion(List<TextRow> rows) {
        this(rows, List.of());
    }

    static PageRegion ofTable(List<List<String>> cells) {
        return new PageRegion(List.of(), List.of(), cells);
    }
}
