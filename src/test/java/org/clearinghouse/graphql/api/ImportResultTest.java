package org.clearinghouse.graphql.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Source;
import org.clearinghouse.ingest.ImportReport;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;

class ImportResultTest {
    private static final Dataset DATASET = Histories.bundled();

    @Test
    void namesTheOnlySource() {
        ImportResult result = create("maine-2023");
        assertThat(result.source().getCode()).isEqualTo("maine-2023");
        assertThat(result.sources()).containsExactly(result.source());
        assertThat(List.of(result.added(), result.confirmed(), result.revised(), result.disputed()))
                .containsExactly(1, 2, 3, 4);
    }

    @Test
    void hasNoSingleSourceOfSeveral() {
        String other = DATASET.sources().get(0).getCode();
        ImportResult result = create("maine-2023", other);
        assertThat(result.source()).isNull();
        assertThat(result.sources()).extracting(Source::getCode).containsExactly("maine-2023", other);
    }

    @Test
    void leavesOutSourcesThatAreNotStored() {
        assertThat(create("ohio-2099").sources()).isEmpty();
        assertThat(create("ohio-2099").source()).isNull();
        assertThat(create("maine-2023", "ohio-2099").source()).isNull();
    }

    private static ImportResult create(String... sources) {
        return ImportResult.create(
                new ImportReport(List.of(sources), 3, true, 1, 2, 3, 4, List.of(), List.of()), DATASET);
    }
}
