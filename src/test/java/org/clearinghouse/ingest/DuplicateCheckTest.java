package org.clearinghouse.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.persistence.DocumentEntity;
import org.junit.jupiter.api.Test;

class DuplicateCheckTest {

    @Test
    void reportsBytesThatAreStillCurrentAsStored() {
        ImportReport report = DuplicateCheck.createReport(createDocument(), List.of(), 9);
        assertThat(report.stored()).isTrue();
        assertThat(report.version()).isEqualTo(9);
        assertThat(report.sources()).isEmpty();
    }

    @Test
    void refusesBytesOfASupersededSourceAndSaysWhatToDo() {
        ImportReport report = DuplicateCheck.createReport(createDocument(), List.of("one", "two"), 9);
        assertThat(report.stored()).isFalse();
        assertThat(report.sources()).containsExactly("one", "two");
        assertThat(report.findings())
                .extracting(Finding::message)
                .containsExactly(
                        "These bytes were stored as \"notes\" in version 4, but their figures of one, two have since been "
                                + "superseded or withdrawn. Import the newer document, or a corrected one.");
    }

    private static DocumentEntity createDocument() {
        DocumentEntity document = new DocumentEntity();
        document.name = "notes";
        document.recorded = 4;
        return document;
    }
}
