package org.clearinghouse.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.support.FigureCsv;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;

class LongTableTest {
    private static final Dataset DATASET = Histories.bundledAnd()
            .document("sample.csv", FigureCsv.create("VT,2019,team-hope-supported,1250000,1.25 million,rounded"))
            .dataset();
    private static final Table TABLE = LongTable.build(TableRequest.selectAll(DATASET));

    @Test
    void hasARowForEachFigureAndACellForEachColumn() {
        assertThat(TABLE.rows()).hasSameSizeAs(DATASET.observations());
        assertThat(TABLE.rows()).allMatch(row -> row.size() == TABLE.columns().size());
    }

    @Test
    void showsTheFigureAsItWasPrinted() {
        List<Object> row = findRow("VT", "2019");
        assertThat(readCell(row, "value")).isEqualTo("1250000");
        assertThat(readCell(row, "printed")).isEqualTo("1.25 million");
        assertThat(readCell(row, "qualifier")).isEqualTo("ROUNDED");
        assertThat(readCell(row, "source")).isEqualTo("sample");
    }

    @Test
    void theNationHasNoCellsOfStates() {
        List<Object> row = TABLE.rows().stream()
                .filter(each -> readCell(each, "area").equals("US"))
                .findFirst()
                .orElseThrow();
        assertThat(readCell(row, "fips")).isEmpty();
        assertThat(readCell(row, "region")).isEmpty();
    }

    @Test
    void theKeyIdentifiesARow() {
        assertThat(TABLE.rows().stream().map(row -> TABLE.primaryKey().stream()
                        .map(column -> readCell(row, column))
                        .toList()))
                .doesNotHaveDuplicates();
    }

    private static List<Object> findRow(String area, String year) {
        return TABLE.rows().stream()
                .filter(row -> readCell(row, "area").equals(area)
                        && readCell(row, "year").equals(year))
                .findFirst()
                .orElseThrow();
    }

    private static String readCell(List<Object> row, String column) {
        List<String> names = TABLE.columns().stream().map(Column::name).toList();
        return Column.formatCell(row.get(names.indexOf(column)));
    }
}
