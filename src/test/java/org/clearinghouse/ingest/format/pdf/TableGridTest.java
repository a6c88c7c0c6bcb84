package org.clearinghouse.ingest.format.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearinghouse.ingest.format.pdf.Rows.join;
import static org.clearinghouse.ingest.format.pdf.Rows.row;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableGridTest {
    private final TableGrid grid = new TableGrid();

    @Test
    void readsLabelsOfSeveralLines() {
        addCells(cell(0, 100, 100, 112), cell(200, 106, 250, 106));
        addCells(cell(0, 130, 50, 130), cell(200, 130, 250, 130));
        assertThat(grid.isPlain()).isTrue();
        assertThat(grid.readRows(List.of(
                        row(100, 0, "Reports made"),
                        row(106, 200, "1,200"),
                        row(112, 0, "available"),
                        join(row(130, 0, "Other"), row(130, 200, "17")))))
                .hasValue(List.of(List.of("Reports made available", "1,200"), List.of("Other", "17")));
    }

    @Test
    void isNotPlainWhereCellsAreNotInRowsAndColumns() {
        addCells(cell(0, 100, 50, 100), cell(200, 112, 250, 112));
        addCells(cell(0, 112, 50, 112), cell(200, 100, 250, 100));
        assertThat(grid.isPlain()).isFalse();
    }

    @Test
    void isNotPlainWhereColumnsAreExchanged() {
        addCells(cell(0, 100, 50, 100), cell(200, 100, 250, 100), cell(300, 100, 350, 100));
        addCells(cell(0, 112, 50, 112), cell(300, 112, 350, 112), cell(200, 112, 250, 112));
        assertThat(grid.isPlain()).isFalse();
    }

    @Test
    void putsTheCellsOfAShortRowBelowTheOthers() {
        addCells(cell(0, 100, 50, 100), cell(200, 100, 250, 100), cell(300, 100, 350, 100));
        addCells(cell(0, 112, 50, 112), cell(310, 112, 340, 112));
        grid.align();
        assertThat(grid.isPlain()).isTrue();
        assertThat(grid.readRows(List.of(
                        join(row(100, 0, "Ohio"), row(100, 200, "1"), row(100, 300, "2")),
                        join(row(112, 0, "Utah"), row(112, 310, "3")))))
                .hasValue(List.of(List.of("Ohio", "1", "2"), List.of("Utah", "", "3")));
    }

    @Test
    void doesNotReadDigitsThatMayGoOnInTheNextLineOfACell() {
        addCells(cell(0, 100, 50, 100), cell(200, 100, 250, 112), cell(300, 100, 350, 100));
        assertThat(grid.readRows(List.of(
                        join(row(100, 0, "Ohio"), row(100, 200, "41,"), row(100, 300, "3")), row(112, 200, "571"))))
                .hasValue(List.of(List.of("Ohio", "41,\uFFFD \uFFFD571", "3")));
    }

    @Test
    void readsNoTableWithWordsBetweenItsCells() {
        addCells(cell(0, 100, 50, 100), cell(200, 100, 250, 100));
        addCells(cell(0, 112, 50, 112), cell(200, 112, 250, 112));
        assertThat(grid.readRows(List.of(join(row(100, 0, "Ohio"), row(100, 100, "about"), row(100, 200, "1")))))
                .isEmpty();
    }

    private void addCells(Rectangle2D... areas) {
        for (Rectangle2D area : areas) {
            grid.addCell(area, false, 1, 1);
        }
        grid.endRow();
    }

    /** From the baseline of the first line to that of the last. */
    private static Rectangle2D cell(double left, double first, double right, double last) {
        double height = PaintedGlyph.HEIGHT * 10;
        return new Rectangle2D.Double(left, first - height, right - left, last - first + height);
    }
}
