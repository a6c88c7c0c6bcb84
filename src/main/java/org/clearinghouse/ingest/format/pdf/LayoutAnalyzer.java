package org.clearinghouse.ingest.format.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clearinghouse.ingest.format.LineCollector;
import org.clearinghouse.ingest.format.TextLine;

/**
 * Converts the regions of pages to lines of text: marks headings, separates paragraphs and the cells of tables.
 *
 * <p>Distances are relative to the font size.
 */
final class LayoutAnalyzer {
    private static final double PARAGRAPH_GAP = 1.25;
    /** A full line may be this much shorter than the longest. */
    private static final double FULL = 8;

    private static final double USUAL_PITCH = 1.2;

    private final LineCollector collector = new LineCollector();
    private final HeadingDetector headings;
    private final double pitch;
    private int page;
    private int number;
    private TableLine previous;
    private boolean full;

    private LayoutAnalyzer(HeadingDetector headings, double pitch) {
        this.headings = headings;
        this.pitch = pitch;
    }

    /** @param pages the regions of each page in reading order */
    static List<TextLine> analyze(List<List<PageRegion>> pages, HeadingDetector headings) {
        LayoutAnalyzer analyzer = new LayoutAnalyzer(headings, computePitch(pages));
        pages.forEach(analyzer::addPage);
        return analyzer.collector.lines();
    }

    /** Computes the most frequent distance of lines, relative to the font size. */
    private static double computePitch(List<List<PageRegion>> pages) {
        return pages.stream()
                .flatMap(List::stream)
                .flatMap(region -> computePitches(region.rows()).stream())
                .filter(pitch -> pitch > 0.9 && pitch < 2)
                .collect(Collectors.groupingBy(pitch -> Math.round(pitch * 20) / 20.0, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<Double, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(USUAL_PITCH);
    }

    private static List<Double> computePitches(List<TextRow> rows) {
        List<Double> pitches = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            pitches.add((rows.get(i).baseline() - rows.get(i - 1).baseline())
                    / rows.get(i).size());
        }
        return pitches;
    }

    private void addPage(List<PageRegion> regions) {
        page++;
        number = 0;
        for (PageRegion region : regions) {
            if (!region.table().isEmpty()) {
                addTable(region.table());
            } else if (region.cards().isEmpty()) {
                addRows(region.rows());
            } else {
                region.cards().forEach(this::addCard);
            }
        }
    }

    private void addRows(List<TextRow> rows) {
        addLines(TableDetector.detect(rows.stream().map(TableLine::parse).toList(), pitch));
    }

    private void addTable(List<List<String>> rows) {
        collector.endParagraph();
        rows.stream()
                .map(LineCollector::formatRow)
                .filter(line -> !line.isEmpty())
                .forEach(this::addLine);
        collector.endParagraph();
        full = false;
    }

    private void addCard(StatCardParser.Card card) {
        if (card.isNumbered()) {
            collector.endParagraph();
            addLine(LineCollector.formatRow(
                    List.of(card.number().text(), card.text().text())));
            collector.endParagraph();
            full = false;
        } else {
            addRows(card.text().rows());
        }
    }

    private void addLines(List<TableLine> lines) {
        if (!lines.isEmpty() && !isContinuation(lines.get(0))) {
            collector.endParagraph();
        }
        for (int i = 0; i < lines.size(); ) {
            if (i > 0 && isGap(lines.get(i - 1), lines.get(i))) {
                collector.endParagraph();
            }
            i = addBlock(lines, i);
            previous = lines.get(i - 1);
        }
        full = endsInFullLine(lines);
    }

    private static boolean endsInFullLine(List<TableLine> lines) {
        if (lines.size() < 3) {
            return false;
        }
        TableLine last = lines.get(lines.size() - 1);
        double longest = lines.stream()
                .mapToDouble(line -> line.lastCell().right())
                .max()
                .orElseThrow();
        return last.lastCell().right() > longest - FULL * last.size();
    }

    /** Adds a heading, the rows of a table or a line of text, and returns the index of the next line. */
    private int addBlock(List<TableLine> lines, int start) {
        int end = start + 1;
        while (end < lines.size()
                && headings.isSameBlock(lines.get(end - 1), lines.get(end))
                && !isGap(lines.get(end - 1), lines.get(end))) {
            end++;
        }
        List<TableLine> block = lines.subList(start, end);
        TableLine above = start > 0 && !isGap(lines.get(start - 1), lines.get(start)) ? lines.get(start - 1) : null;
        TableLine below = end < lines.size() && !isGap(lines.get(end - 1), lines.get(end)) ? lines.get(end) : null;
        if (block.get(0).isTableRow()) {
            TableLine.alignCells(block).forEach(cells -> addLine(LineCollector.formatRow(cells)));
        } else if (headings.isHeading(above, block, below)) {
            addLine("# " + joinHeading(block));
        } else {
            block.forEach(line -> addLine(line.text()));
        }
        return end;
    }

    /** Joins a word that was hyphenated at the end of a line. */
    private static String joinHeading(List<TableLine> block) {
        return block.stream()
                .map(TableLine::text)
                .collect(Collectors.joining(" "))
                .replaceAll("(?<=\\p{L}-) ", "");
    }

    private void addLine(String text) {
        collector.add(new TextLine(page, ++number, text));
    }

    private boolean isGap(TableLine above, TableLine below) {
        return below.computeDistanceBelow(above) > PARAGRAPH_GAP * pitch * Math.max(above.size(), below.size());
    }

    /** A sentence may continue in the next column or on the next page after a full line. */
    private boolean isContinuation(TableLine next) {
        return previous != null
                && full
                && !previous.isTableRow()
                && !next.isTableRow()
                && previous.size() == next.size()
                && !previous.text().matches(".*[.:;!?]")
                && !next.text().matches("[\u2022\u25AA\u25CF\u25CB\u25E6\u2023-].*");
    }
}
