package org.clearinghouse.dataset.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.clearinghouse.dataset.history.History.VersionRow;
import org.clearinghouse.support.HistoryRows;
import org.clearinghouse.support.OwnDatabaseResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(OwnDatabaseResource.class)
class HistoryLoaderTest {

    @Inject
    HistoryLoader loader;

    @Test
    void readsEverythingWhereTheDatabaseHasAnotherPast() {
        History history = loader.load();
        History elsewhere = HistoryRows.history(
                List.of(new VersionRow(1, Instant.EPOCH)), List.of(), List.of(), List.of(), List.of(), List.of());
        assertThat(loader.loadSince(elsewhere)).isEqualTo(history);
    }

    @Test
    void readsWhatWasRecordedSinceAKnownHistory() {
        History history = loader.load();
        assertThat(loader.loadSince(history)).isEqualTo(history);
    }

    @Test
    void readsTheSameContentWithTheSameFingerprint() {
        assertThat(HistoryFingerprint.compute(loader.load()).toHex())
                .isEqualTo(HistoryFingerprint.compute(loader.load()).toHex());
    }
}
