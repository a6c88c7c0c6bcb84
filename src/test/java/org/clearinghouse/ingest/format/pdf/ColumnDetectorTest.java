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
}
