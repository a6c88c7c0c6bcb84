package org.clearinghouse.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MappedColumnTest {

    @Test
    void aRowHasAValueForEachColumnAndNullWhereThereIsNone() {
        List<MappedColumn<String>> columns = List.of(
                new MappedColumn<>(Column.createText("text", "Text", "A text."), text -> text),
                new MappedColumn<>(
                        Column.create("length", "Length", "integer", "Its length."),
                        text -> text.isEmpty() ? null : text.length()));
        Table table = MappedColumn.buildTable("Texts", "Some texts.", columns, List.of("text"), List.of("abc", ""));
        assertThat(table.columns()).extracting(Column::name).containsExactly("text", "length");
        assertThat(table.rows()).containsExactly(List.of("abc", 3), Arrays.asList("", null));
    }
}
