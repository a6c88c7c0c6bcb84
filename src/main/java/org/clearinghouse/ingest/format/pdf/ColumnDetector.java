package org.clearinghouse.ingest.format.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Splits a page into its columns, so that each is read from top to bottom. */
final class ColumnDetector {
    private static final int MOST_ROWS = 300;
    private static final int MOST_NESTING = 4;

    private final List<PageRegion> regions = new ArrayList<>();
    private final List<TextRow> spanningRows = new ArrayList<>();
    private final List<TextRow> rows;
    private final int depth;
    private final ProseColumnFinder prose;
    private final CardColumnFinder cards;

    private ColumnDetector(List<TextRow> rows, int depth) {
        double size = rows.stream().mapToDouble(TextRow::size).min().orElse(0);
        this.rows = rows;
        this.depth = depth;
        this.prose = new ProseColumnFinder(rows, size);
        this.cards = new CardColumnFinder(rows, size);
    }

    /** Detects the regions of a page in reading order. */
    static List<PageRegion> detect(List<TextRow> rows) {
        return rows.size() > MOST_ROWS ? List.of(new PageRegion(rows)) : new ColumnDetector(rows, 0).detectRegions();
    }

    private List<PageRegion> detectRegions() {
        for (int i = 0; i < rows.size(); ) {
            Optional<ColumnBand> band = depth < MOST_NESTING ? findBand(i) : Optional.empty();
            if (band.isPresent()) {
                addColumns(band.get());
                i += band.get().rows().size();
            } else {
                spanningRows.add(rows.get(i++));
            }
        }
        addSpanningRows();
        return regions;
    }

    private Optional<ColumnBand> findBand(int start) {
        return prose.find(start)
                .or(() -> cards.find(start, start + prose.countRowsWithCommonGap(start)))
                .or(() -> prose.findAligned(start));
    }

    private void addSpanningRows() {
        if (!spanningRows.isEmpty()) {
            regions.add(new PageRegion(spanningRows));
            spanningRows.clear();
        }
    }

    private void addColumns(ColumnBand band) {
        addSpanningRows();
        for (List<TextRow> column : List.of(band.leftColumn(), band.rightColumn())) {
            List<StatCardParser.Card> parsed = band.cards() ? StatCardParser.parse(column) : List.of();
            regions.addAll(
                    parsed.isEmpty()
                            ? new ColumnDetector(column, depth + 1).detectRegions()
                            : List.of(new PageRegion(column, parsed)));
        }
    }
}
