package org.clearinghouse.ingest.format.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clearinghouse.ingest.format.LineCollector;
import org.clearinghouse.ingest.format.TextLine;

/** Writes down the lines of pages: headings marked, paragraphs set apart, the cells of tables divided. */
final class LayoutAnalyzer {
    private static final double PARAGRAPH_GAP = 1.25;
    /** So much, in the size of the letters, a full line may be shorter than the longest. */
    private static final double FULL = 8;

    private static final double USUAL_PITCH = 1.2;

    private final LineCollector collector = new LineCollector();
    private final HeadingDetector headings;
    private final double pitch;
    private final List<List<TextRow>> pages;
    private int page;
    private int number;
    private TableLine previous;
    private boolean full;

    LayoutAnalyzer(List<List<Glyph>> pages) {
        this.headings = new HeadingDetector(pages);
        this.pages =
                HeaderFooterFilter.filter(pages.stream().map(RowBuilder::build).toList());
        this.pitch = computePitch(this.pages);
    }

    /** The distance of lines that is most frequent. */
    private static double computePitch(List<List<TextRow>> pages) {
        List<Double> pitches = new ArrayList<>();
        for (List<TextRow> page : pages) {
            for (List<TextRow> region : ColumnDetector.detect(page)) {
                for (int i = 1; i < region.size(); i++) {
                    pitches.add((region.get(i).baseline() - region.get(i - 1).baseline())
                            / region.get(i).size());
                }
            }
        }
        return pitches.stream()
                .filter(pitch -> pitch > 0.9 && pitch < 2)
                .collect(Collectors.groupingBy(pitch -> Math.round(pitch * 20) / 20.0, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<Double, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(USUAL_PITCH);
    }

    List<TextLine> analyze() {
        for (List<TextRow> rows : pages) {
            page++;
            number = 0;
            for (List<TextRow> region : ColumnDetector.detect(rows)) {
                addRegion(TableDetector.detect(
                        region.stream().map(TableLine::parse).toList(), pitch));
            }
        }
        return collector.lines();
    }

    private void addRegion(List<TableLine> lines) {
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
        full = lines.size() > 2
                && previous.lastCell().right()
                        > lines.stream()
                                        .mapToDouble(line -> line.lastCell().right())
                                        .max()
                                        .orElse(0)
                                - FULL * previous.size();
    }

    /** Returns where the next one begins. */
    private int addBlock(List<TableLine> lines, int start) {
        int end = start + 1;
        while (end < lines.size()
                && headings.isSameBlock(lines.get(end - 1), lines.get(end))
                && !(isGap(lines.get(end - 1), lines.get(end)))) {
            end++;
        }
        List<TableLine> block = lines.subList(start, end);
        TableLine above = start > 0 && !isGap(lines.get(start - 1), lines.get(start)) ? lines.get(start - 1) : null;
        TableLine below = end < lines.size() && !isGap(lines.get(end - 1), lines.get(end)) ? lines.get(end) : null;
        if (block.get(0).isTableRow()) {
            TableDetector.alignRows(block).forEach(cells -> addLine(LineCollector.formatRow(cells)));
        } else if (headings.isHeading(above, block, below)) {
            addLine("# "
                    + block.stream()
                            .map(TableLine::text)
                            .collect(Collectors.joining(" "))
                            .replaceAll("(?<=\\p{L}-) ", ""));
        } else {
            block.forEach(line -> addLine(line.text()));
        }
        return end;
    }

    private void addLine(String text) {
        collector.add(new TextLine(page, ++number, text));
    }

    private boolean isGap(TableLine above, TableLine below) {
        return below.computeDistanceBelow(above) > PARAGRAPH_GAP * pitch * Math.max(above.size(), below.size());
    }

    /** A sentence may go on in the next column or on the next page, after a line that was full. */
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
