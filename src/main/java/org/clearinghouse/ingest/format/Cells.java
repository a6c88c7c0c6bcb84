package org.clearinghouse.ingest.format;

import java.util.List;

/** Writes the row of a table as a line. */
public final class Cells {
    private Cells() {}

    /** Divided by tabs; by bars, as in Markdown, where an empty cell must keep its column. */
    public static String formatRow(List<String> cells) {
        List<String> filled = cells.stream().filter(cell -> !cell.isBlank()).toList();
        if (filled.size() < 2 || filled.size() == cells.size()) {
            return String.join("\t", filled);
        }
        return cells.stream()
                .map(cell -> " " + cell.replace('|', '/') + " ")
                .reduce("|", (row, cell) -> row + cell + "|");
    }
}
