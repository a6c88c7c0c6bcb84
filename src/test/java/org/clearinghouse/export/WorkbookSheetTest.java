package org.clearinghouse.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.clearinghouse.support.Workbooks;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

class WorkbookSheetTest {

    @Test
    void aFormulaStaysTextAndAMissingValueAnEmptyCell() throws IOException {
        assertThat(Workbooks.readRows(render(Arrays.asList("=1+1", null)), 1).get(0))
                .containsEntry("a", "=1+1")
                .doesNotContainKey("b");
    }

    @Test
    void numbersHaveNoExponent() throws IOException {
        byte[] workbook = render(List.of(new BigDecimal("1E+9"), new BigDecimal("0.25")));
        assertThat(Workbooks.readParts(workbook).get("xl/worksheets/sheet1.xml"))
                .contains("<v>1000000000</v>", "<v>0.25</v>");
    }

    @Test
    void listsAreOneCell() throws IOException {
        assertThat(Workbooks.readRows(render(List.of(List.of("x", "y"), true)), 1)
                        .get(0))
                .containsEntry("a", "x | y")
                .containsEntry("b", true);
    }

    @Test
    void longTextIsCutWhereExcelWouldRefuseIt() throws IOException {
        Object text = Workbooks.readRows(render(List.of("x".repeat(40_000), "y")), 1)
                .get(0)
                .get("a");
        assertThat(text.toString()).hasSize(32_767).endsWith("x…");
    }

    private static byte[] render(List<Object> row) throws IOException {
        List<Column> columns = List.of(Column.createText("a", "A", "A."), Column.createText("b", "B", "B."));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Test", null)) {
            WorkbookSheet.create(workbook, "Sheet")
                    .writeTable(new Table("T", "D", columns, List.of("a"), List.of(row)));
        }
        return out.toByteArray();
    }
}
