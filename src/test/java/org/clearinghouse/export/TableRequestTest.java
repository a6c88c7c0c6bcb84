package org.clearinghouse.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;

class TableRequestTest {
    private static final Dataset DATASET = Histories.bundled();

    @Test
    void selectsAllFiguresInTheLongLayout() {
        TableRequest request = TableRequest.selectAll(DATASET);
        assertThat(request.observations()).containsExactlyElementsOf(DATASET.observations());
        assertThat(request.buildTable().primaryKey()).containsExactly("area", "metric", "year");
    }

    @Test
    void theLayoutDecidesTheTable() {
        assertThat(new TableRequest(DATASET, null, null, TableLayout.WIDE)
                        .buildTable()
                        .primaryKey())
                .containsExactly("area", "year");
    }
}
