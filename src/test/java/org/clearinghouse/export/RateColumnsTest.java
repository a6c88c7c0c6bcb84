package org.clearinghouse.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;

class RateColumnsTest {
    private static final Dataset DATASET = Histories.bundled();
    private static final Table TABLE = new TableRequest(DATASET, null, null, TableLayout.LONG, true, null).buildTable();

    @Test
    void followTheColumnsOfTheFigure() {
        assertThat(TABLE.columns())
                .extracting(Column::name)
                .endsWith("notes", "population", "per_capita", "share_of_nation", "rank", "rank_of");
    }

    @Test
    void aStateHasARateAShareAndARank() {
        assertThat(findRow("ME", "cybertipline-reports-by-location", 2023))
                .containsEntry("population", "1399646")
                .containsEntry("per_capita", "151.4")
                .containsEntry("share_of_nation", "0.19")
                .containsEntry("rank_of", "51");
    }

    @Test
    void theNationHasNoRankAndAnInexactFigureNoRate() {
        assertThat(findRow("US", "cybertipline-reports-by-location", 2023))
                .containsEntry("share_of_nation", "100")
                .containsEntry("rank", "");
        assertThat(findRow("US", "trafficking-reports", 2023))
                .containsEntry("qualifier", "MORE_THAN")
                .containsEntry("per_capita", "")
                .containsEntry("share_of_nation", "");
    }

    private static Map<String, String> findRow(String area, String metric, int year) {
        return TABLE.rows().stream()
                .map(RateColumnsTest::nameCells)
                .filter(row -> row.get("area").equals(area)
                        && row.get("metric").equals(metric)
                        && row.get("year").equals(String.valueOf(year)))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> nameCells(List<Object> row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
            cells.put(TABLE.columns().get(i).name(), Column.formatCell(row.get(i)));
        }
        return cells;
    }
}
