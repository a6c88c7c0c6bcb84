package org.clearinghouse.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.clearinghouse.dataset.history.History;
import org.clearinghouse.dataset.history.History.CitationRow;
import org.clearinghouse.dataset.history.History.VersionRow;
import org.clearinghouse.dataset.history.HistoryFingerprint;
import org.clearinghouse.dataset.history.HistoryLoader;
import org.clearinghouse.support.OwnDatabaseResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(OwnDatabaseResource.class)
class DatasetVersionsTest {

    @Inject
    HistoryLoader reader;

    @Test
    void theSameContentHasTheSameFingerprint() {
        assertThat(DatasetVersions.of(reader.load()).fingerprint())
                .isEqualTo(DatasetVersions.of(reader.load()).fingerprint());
    }

    @Test
    void aDatabaseWithAnotherPastIsReadWhole() {
        History history = reader.load();
        VersionRow another = new VersionRow(1, Instant.EPOCH);
        History elsewhere = new History(
                List.of(another),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        assertThat(reader.loadSince(elsewhere)).isEqualTo(history);
        assertThat(reader.loadSince(history)).isEqualTo(history);
    }

    @Test
    void otherContentUnderTheSameVersionHasAnother() {
        History history = reader.load();
        List<CitationRow> fewer =
                history.citations().subList(1, history.citations().size());
        History other = new History(
                history.versions(),
                history.areas(),
                history.populations(),
                history.programs(),
                history.metrics(),
                history.sources(),
                history.retractions(),
                history.documents(),
                fewer,
                history.observations());
        assertThat(HistoryFingerprint.compute(other)).isNotEqualTo(HistoryFingerprint.compute(history));
    }
}
