package org.clearinghouse.ingest.format.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse.ingest.result.Finding;

/** Detects the regions of a page: the tables that the PDF marks, and what is above, between and below them. */
final class RegionDetector {
    private RegionDetector() {}

    /** Detects the regions of a page in reading order. */
    static List<PageRegion> detect(List<TextRow> rows, List<TableGrid> tables, int page, List<Finding> findings) {
        Map<TableGrid, List<List<String>>> read = new LinkedHashMap<>();
        tables.stream()
                .sorted(Comparator.comparingDouble(table -> table.area().getMinY()))
                .forEach(table -> table.readRows(rows).ifPresent(cells -> read.put(table, cells)));
        List<PageRegion> regions = new ArrayList<>();
        List<TextRow> rest = BrokenNumberGuard.mark(removeWords(rows, List.copyOf(read.keySet())), page, findings);
        for (Map.Entry<TableGrid, List<List<String>>> table : read.entrySet()) {
            double top = table.getKey().area().getMinY();
            List<TextRow> above =
                    rest.stream().takeWhile(row -> row.baseline() <= top).toList();
            regions.addAll(ColumnDetector.detect(above));
            regions.add(PageRegion.ofTable(table.getValue()));
            rest = rest.subList(above.size(), rest.size());
        }
        regions.addAll(ColumnDetector.detect(rest));
        return regions;
    }

    private static List<TextRow> removeWords(List<TextRow> rows, List<TableGrid> tables) {
        return rows.stream()
                .map(row -> row.filter(word -> tables.stream().noneMatch(table -> table.covers(word, row.baseline()))))
                .filter(row -> !row.isEmpty())
                .toList();
    }
}
