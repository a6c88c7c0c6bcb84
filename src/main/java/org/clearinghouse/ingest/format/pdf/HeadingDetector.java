package org.clearinghouse.ingest.format.pdf;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Detects headings, which are larger or bolder than the text. */
final class HeadingDetector {
    private static final double HEADING_SCALE = 1.12;
    private static final int MOST_CHARACTERS = 200;

    private final double textSize;
    private final boolean boldText;

    HeadingDetector(List<List<Glyph>> pages) {
        List<Glyph> glyphs = pages.stream().flatMap(List::stream).toList();
        this.textSize = computeTextSize(glyphs);
        this.boldText = glyphs.stream().filter(Glyph::bold).count() > glyphs.size() / 2;
    }

    private static double computeTextSize(List<Glyph> glyphs) {
        return glyphs.stream()
                .collect(Collectors.groupingBy(glyph -> Math.round(glyph.size() * 2) / 2.0, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(1.0);
    }

    /** Whether both lines are table rows, or parts of one heading. */
    boolean isSameBlock(TableLine line, TableLine next) {
        boolean heading = !line.isTableRow() && !next.isTableRow() && isProminent(line) && isProminent(next);
        return line.isTableRow() && next.isTableRow()
                || heading && line.size() == next.size() && line.isBold() == next.isBold();
    }

    private boolean isProminent(TableLine line) {
        return isLarge(line) || isBold(line);
    }

    private boolean isLarge(TableLine line) {
        return line.size() >= HEADING_SCALE * textSize;
    }

    private boolean isBold(TableLine line) {
        return line.isBold() && !boldText;
    }

    /**
     * @param above the line directly above without a gap, or null
     * @param below the line directly below without a gap, or null
     */
    boolean isHeading(TableLine above, List<TableLine> block, TableLine below) {
        String text = block.stream().map(TableLine::text).collect(Collectors.joining(" "));
        boolean worded = text.matches(".*\\p{L}{2}.*")
                && text.length() < MOST_CHARACTERS
                && !text.matches("[\u2022\u25AA\u25CF\u25CB\u25E6\u2023\uF0B7].*");
        TableLine line = block.get(0);
        boolean apart = (above == null || !above.lastWord().bold() || isLarge(above))
                && (below == null || !below.firstWord().bold() || below.size() != line.size());
        return worded && (isLarge(line) || isBold(line) && apart && !text.matches(".*[.:;,!?]"));
    }
}
