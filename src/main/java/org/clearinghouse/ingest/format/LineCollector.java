package org.clearinghouse.ingest.format;

import java.util.ArrayList;
import java.util.List;

/** Collects the lines of a document. An empty line separates paragraphs, headings and tables. */
public final class LineCollector {
    private final List<TextLine> lines = new ArrayList<>();

    public void add(TextLine line) {
        lines.add(line);
    }

    /** Adds an empty line, unless the last line is empty or there is none. */
    public void endParagraph() {
        if (!lines.isEmpty() && !lastLine().text().isEmpty()) {
            lines.add(new TextLine(lastLine().page(), lastLine().number(), ""));
        }
    }

    /**
     * Formats a table row: cells separated by tabs. A row of several cells with empty ones among them is formatted as
     * in Markdown, so that every cell keeps its column.
     */
    public static String formatRow(List<String> cells) {
        List<String> filled = cells.stream().filter(cell -> !cell.isBlank()).toList();
        if (filled.size() < 2 || filled.size() == cells.size()) {
            return String.join("\t", filled);
        }
        return cells.stream()
                .map(cell -> " " + cell.replace('|', '/') + " ")
                .reduce("|", (row, cell) -> row + cell + "|");
    }

    private TextLine lastLine() {
        return lines.get(lines.size() - 1);
    }

    public List<TextLine> lines() {
        return List.copyOf(lines);
    }
}
