package org.clearinghouse.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnTest {

    @Test
    void missingValuesAreEmptyCells() {
        assertThat(Column.formatCell(null)).isEmpty();
        assertThat(Column.formatCell(List.of())).isEmpty();
    }

    @Test
    void numbersHaveNoExponentAndKeepTheirDecimals() {
        assertThat(Column.formatCell(new BigDecimal("1.2E+6"))).isEqualTo("1200000");
        assertThat(Column.formatCell(new BigDecimal("16.60"))).isEqualTo("16.60");
    }

    @Test
    void listsAreSeparatedAsTheColumnSays() {
        Column column = Column.createList("notes", "Notes", "Remarks.");
        assertThat(Column.formatCell(List.of("a", "b"))).isEqualTo("a" + column.separator() + "b");
    }

    @Test
    void addressesAndStringsAreText() {
        assertThat(Column.createText("area", "Area", "").isText()).isTrue();
        assertThat(Column.create("url", "URL", "anyURI", "").isText()).isTrue();
        assertThat(Column.create("value", "Value", "decimal", "").isText()).isFalse();
    }

    @Test
    void aPropertyChangesNothingElse() {
        Column column = Column.createList("sources", "Sources", "Codes.");
        assertThat(column.withProperty("http://schema.org/url"))
                .isEqualTo(new Column(
                        "sources", "Sources", "string", "Codes.", column.separator(), "http://schema.org/url"));
    }
}
