package org.clearinghouse.ingest.format.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearinghouse.ingest.format.pdf.Rows.join;
import static org.clearinghouse.ingest.format.pdf.Rows.row;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableLineTest {

    @Test
    void splitsCellsAtWideGaps() {
        TableLine line =
                TableLine.parse(join(row(100, 0, "Missing children cases"), row(100, 150, "12"), row(100, 200, "14")));
        assertThat(line.texts()).containsExactly("Missing children cases", "12", "14");
        assertThat(line.isTableRow()).isTrue();
    }

    @Test
    void doesNotSplitAJustifiedLine() {
        TextRow justified = join(row(100, 0, "one"), row(100, 35, "two"), row(100, 70, "three"), row(100, 115, "four"));
        assertThat(TableLine.parse(justified).isTableRow()).isFalse();
    }

    @Test
    void doesNotSplitAnEnumeration() {
        assertThat(TableLine.parse(join(row(100, 0, "1."), row(100, 40, "Cases")))
                        .texts())
                .containsExactly("1. Cases");
    }

    @Test
    void recognizesASingleNumber() {
        assertThat(TableLine.parse(row(100, 0, "1,571")).isNumber()).isTrue();
        assertThat(TableLine.parse(row(100, 0, "1,571 cases")).isNumber()).isFalse();
        assertThat(TableLine.parse(row(100, 0, "cases")).isNumber()).isFalse();
    }

    @Test
    void splitsItsLastWord() {
        assertThat(TableLine.parse(row(100, 0, "Missing children 12"))
                        .splitLastWord()
                        .texts())
                .containsExactly("Missing children", "12");
    }

    @Test
    void doesNotSplitANumberAfterItsComma() {
        TextRow row = Rows.join(Rows.row(100, 0, "Cases 41,"), Rows.row(100, 60, "571"));
        assertThat(TableLine.parse(row).texts()).containsExactly("Cases 41, 571");
    }

    @Test
    void alignsCellsWithTheWidestRow() {
        List<TableLine> rows = List.of(
                TableLine.parse(join(row(100, 200, "2022"), row(100, 260, "2023"))),
                TableLine.parse(join(row(112, 0, "Cases"), row(112, 205, "12"), row(112, 265, "14"))));
        assertThat(TableLine.alignCells(rows))
                .containsExactly(List.of("", "2022", "2023"), List.of("Cases", "12", "14"));
    }
}
