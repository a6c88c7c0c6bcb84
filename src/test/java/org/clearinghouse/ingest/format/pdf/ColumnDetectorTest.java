package org.clearinghouse.ingest.format.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearinghouse.ingest.format.pdf.Rows.join;
import static org.clearinghouse.ingest.format.pdf.Rows.row;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnDetectorTest {

    @Test
    void readsTheLeftColumnBeforeTheRightOne() {
        assertThat(detect(columns(100, 5)))
                .containsExactly(
                        "left column number 0|left column number 1|left column number 2|left column number 3|left column number 4",
                        "right column number 0|right column number 1|right column number 2|right column number 3|right column number 4");
    }

    @Test
    void keepsRowsAcrossThePageBetweenColumns() {
        List<TextRow> rows =
                new ArrayList<>(List.of(row(60, 0, "a line of text that runs across both of the columns below")));
        rows.addAll(columns(100, 3));
        assertThat(detect(rows)).hasSize(3).first().asString().startsWith("a line of text");
    }

    @Test
    void doesNotSplitTheCellsOfATable() {
        List<TextRow> rows = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            rows.add(join(row(100 + 12 * i, 0, "label of the number"), row(100 + 12 * i, 200, "1,234")));
        }
        assertThat(detect(rows)).hasSize(1);
    }

    @Test
    void doesNotSplitNumbersFromTheirLabelsOrRemarks() {
        List<TextRow> rows = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            rows.add(join(
                    row(100 + 12 * i, 0, "label of the numbers"),
                    row(100 + 12 * i, 200, "1,541,207 562,930"),
                    row(100 + 12 * i, 400, "a remark about these")));
        }
        assertThat(detect(rows)).hasSize(1);
    }

    @Test
    void doesNotSplitTooFewRows() {
        assertThat(detect(columns(100, 2))).hasSize(1);
    }

    @Test
    void doesNotSplitPagesOfVeryManyRows() {
        assertThat(detect(columns(100, 301))).hasSize(1);
    }

    @Test
    void detectsNoRegionOnAnEmptyPage() {
        assertThat(detect(List.of())).isEmpty();
    }

    private static List<TextRow> columns(double top, int rows) {
        List<TextRow> columns = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            double baseline = top + 12 * i;
            columns.add(
                    join(row(baseline, 0, "left column number " + i), row(baseline, 150, "right column number " + i)));
        }
        return columns;
    }

    private static List<String> detect(List<TextRow> rows) {
        return ColumnDetector.detect(rows).stream()
                .map(region -> String.join(
                        "|", region.rows().stream().map(TextRow::text).toList()))
                .toList();
    }

    @Test
    void readsEachCardWithItsLabel() {
        List<TextRow> rows = List.of(
                row(60, 0, "NCMEC and Ohio in 2023, in numbers of cases, calls and reports to it"),
                join(row(100, 0, 20, "1,540"), row(100, 150, 20, "1,320")),
                join(row(115, 0, "cases of missing"), row(115, 150, "other cases")),
                row(127, 0, "children"),
                join(row(170, 0, 20, "2,014"), row(170, 150, 20, "823")),
                join(row(185, 0, "children home"), row(185, 150, "calls")));
        assertThat(ColumnDetector.detect(rows).stream()
                        .flatMap(region -> region.cards().stream())
                        .map(card -> card.number().text() + " " + card.text().text()))
                .containsExactly(
                        "1,540 cases of missing children", "1,320 other cases", "2,014 children home", "823 calls");
    }

    @Test
    void splitsAlignedColumnsAtANarrowGutter() {
        List<TextRow> rows = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            double baseline = 100 + 12 * i;
            rows.add(join(row(baseline, 0, "a column of words, " + i), row(baseline, 106, "another column of " + i)));
        }
        assertThat(detect(rows)).hasSize(2);
        assertThat(detect(rows.subList(0, 4))).hasSize(1);
    }
}
