package org.clearinghouse.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpannedRowsTest {
    private final SpannedRows rows = new SpannedRows();

    @Test
    void repeatsHeadsInTheirColumnsAndTextInItsRows() {
        rows.addCell("State", true, 1, 2);
        rows.addCell("2022", true, 2, 1);
        assertThat(rows.endRow()).containsExactly("State", "2022", "2022");
        assertThat(rows.addCell("Cases", true, 1, 1)).isEqualTo(1);
        assertThat(rows.addCell("Reports", true, 1, 1)).isEqualTo(2);
        assertThat(rows.endRow()).containsExactly("State", "Cases", "Reports");
    }

    @Test
    void repeatsTheYearOfRowsButNoCount() {
        rows.addCell("2022", false, 1, 2);
        rows.addCell("Cases", false, 1, 1);
        rows.addCell("2022", false, 1, 2);
        rows.endRow();
        rows.addCell("Reports", false, 1, 1);
        assertThat(rows.endRow()).containsExactly("2022", "Reports", "");
    }

    @Test
    void returnsACellAcrossTheTableAlone() {
        rows.addCell("All", true, 3, 1);
        assertThat(rows.endRow()).containsExactly("All");
    }
}
