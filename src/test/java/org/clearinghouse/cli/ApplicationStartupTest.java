package org.clearinghouse.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.clearinghouse.dataset.history.History;
import org.clearinghouse.dataset.refresh.CurrentDataset;
import org.clearinghouse.dataset.refresh.DatasetOrigin;
import org.clearinghouse.dataset.refresh.RefreshStatus;
import org.clearinghouse.dataset.snapshot.SnapshotFile;
import org.clearinghouse.support.Histories;
import org.clearinghouse.support.HistoryRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts from a snapshot; {@code DatabaseUnavailableAtStartIT} covers starts from a database. */
class ApplicationStartupTest {
    @TempDir
    Path directory;

    private final CurrentDataset currentDataset = new CurrentDataset();

    @Test
    void servesAConfiguredSnapshot() throws IOException {
        History history = Histories.bundledAnd().history();
        start(write(history));
        assertThat(currentDataset.origin()).contains(DatasetOrigin.SNAPSHOT);
        assertThat(currentDataset.current().version()).isEqualTo(history.newestVersion());
    }

    @Test
    void aMissingSnapshotEndsTheStart() {
        assertRejected(directory.resolve("missing"), "does not exist", "export --format snapshot");
    }

    @Test
    void aSnapshotWithContradictingRowsEndsTheStart() throws IOException {
        History flawed = HistoryRows.history(
                List.of(HistoryRows.version(1)),
                List.of(HistoryRows.source("sheet", 7)),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        assertRejected(write(flawed), "source sheet has an invalid period");
    }

    private void assertRejected(Path snapshot, String... words) {
        assertThatThrownBy(() -> start(snapshot))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContainingAll(words)
                .hasNoCause();
        assertThat(currentDataset.isLoaded()).isFalse();
    }

    private void start(Path snapshot) {
        new ApplicationStartup(
                        null,
                        null,
                        null,
                        currentDataset,
                        null,
                        new RefreshStatus(),
                        false,
                        false,
                        Optional.of(snapshot))
                .start(new StartupEvent());
    }

    private Path write(History history) throws IOException {
        Path file = directory.resolve("snapshot");
        try (OutputStream out = Files.newOutputStream(file)) {
            SnapshotFile.write(history, out);
        }
        return file;
    }
}
