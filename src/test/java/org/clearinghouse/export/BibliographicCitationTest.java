package org.clearinghouse.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;

class BibliographicCitationTest {
    private static final Dataset DATASET = Histories.bundled();

    @Test
    void namesThePublisherAndTheVersion() {
        assertThat(BibliographicCitation.format(DATASET))
                .startsWith("National Center for Missing & Exploited Children (NCMEC)")
                .contains("version 2 of 2026-01-01 (asOf=2026-01-01T12:00:02Z)");
    }

    @Test
    void theTimestampIsThatOfTheVersion() {
        assertThat(OffsetDateTime.parse(BibliographicCitation.formatTimestamp(DATASET)))
                .isEqualTo(DATASET.publishedAt());
    }
}
