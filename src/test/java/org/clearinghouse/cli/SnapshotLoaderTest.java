package org.clearinghouse.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clearinghouse.dataset.history.History;
import org.clearinghouse.dataset.snapshot.SnapshotException;
import org.clearinghouse.dataset.snapshot.SnapshotFile;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotLoaderTest {
    private static final History HISTORY = Histories.bundledAnd().history();

    @TempDir
    Path directory;

    @Test
    void loadsAFileThatWasNotStartedBefore() throws IOException {
        assertThat(SnapshotLoader.load(write()).history()).isEqualTo(HISTORY);
    }

    @Test
    void returnsWhatWasLoadedInTheBackgroundOnce() throws IOException {
        Path file = write();
        SnapshotLoader.startInBackground(file);
        Path missing = directory.resolve("missing");
        assertThat(SnapshotLoader.load(missing).history()).isEqualTo(HISTORY);
        assertThatThrownBy(() -> SnapshotLoader.load(missing)).isInstanceOf(SnapshotException.class);
    }

    @Test
    void aFailureInTheBackgroundIsThatOfTheFile() {
        Path missing = directory.resolve("missing");
        SnapshotLoader.startInBackground(missing);
        assertThatThrownBy(() -> SnapshotLoader.load(missing))
                .isInstanceOf(SnapshotException.class)
                .hasMessageContaining("does not exist");
    }

    private Path write() throws IOException {
        Path file = directory.resolve("snapshot");
        try (OutputStream out = Files.newOutputStream(file)) {
            SnapshotFile.write(HISTORY, out);
        }
        return file;
    }
}
