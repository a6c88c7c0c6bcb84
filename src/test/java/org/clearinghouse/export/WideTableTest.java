package org.clearinghouse.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.model.AreaKind;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.query.Direction;
import org.clearinghouse.query.ObservationField;
import org.clearinghouse.query.ObservationOrder;
import org.clearinghouse.support.FigureCsv;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;

class WideTableTest {
    private static final Dataset DATASET = Histories.bundledAnd()
            .document(
                    "sample.csv",
                    FigureCsv.create(
                            "VT,2019,team-hope-supported,12,12,exact",
                            "VT,2019,missing-cases,1200,\"1,200+\",at-least"))
            .dataset();

    @Test
    void aRowHoldsAllFiguresOfAnAreaAndYear() {
        Table table = build(null);
        List<Object> row = table.rows().stream()
                .filter(each -> each.get(0).equals("VT") && each.get(3).equals(2019))
                .findFirst()
                .orElseThrow();
        assertThat(readCell(table, row, "team_hope_supported")).isEqualTo("12");
        assertThat(readCell(table, row, "missing_cases")).isEqualTo("1200");
        assertThat(readCell(table, row, "missing_cases_qualifier")).isEqualTo("AT_LEAST");
    }

    @Test
    void missingFiguresAreEmptyCells() {
        Table table = build(null);
        List<Object> row = table.rows().stream()
                .filter(each -> each.get(0).equals("VT") && each.get(3).equals(2019))
                .findFirst()
                .orElseThrow();
        assertThat(readCell(table, row, "missing_cases_other")).isEmpty();
    }

    @Test
    void rowsAreOrderedByAreaThenYearByDefault() {
        assertThat(build(null).rows().get(0)).startsWith("US", "United States", AreaKind.NATION);
    }

    @Test
    void rowsCanBeOrderedByYear() {
        List<ObservationOrder> newestFirst = List.of(new ObservationOrder(ObservationField.YEAR, Direction.DESC));
        assertThat(build(newestFirst).rows().stream().map(row -> -(Integer) row.get(3)))
                .isSorted();
    }

    @Test
    void rowsCannotBeOrderedByAFigure() {
        List<ObservationOrder> byValue = List.of(new ObservationOrder(ObservationField.VALUE, Direction.DESC));
        assertThatThrownBy(() -> build(byValue))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("ordered by AREA and YEAR, not by VALUE");
    }

    private static Table build(List<ObservationOrder> order) {
        return WideTable.build(new TableRequest(DATASET, null, order, TableLayout.WIDE));
    }

    private static String readCell(Table table, List<Object> row, String column) {
        return Column.formatCell(
                row.get(table.columns().stream().map(Column::name).toList().indexOf(column)));
    }
}
