package org.clearinghouse.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedPostgresTest {
    @TempDir
    Path directory;

    @Test
    void isEmptyWithoutARunningServer() throws IOException {
        assertThat(SharedPostgres.open(new DataDirectory(directory))).isEmpty();
    }

    @Test
    void releasesTheLockWithoutARunningServer() throws IOException {
        DataDirectory dataDirectory = new DataDirectory(directory);
        SharedPostgres.open(dataDirectory);
        assertThatCode(() -> SharedLock.acquireExclusive(dataDirectory).close()).doesNotThrowAnyException();
    }

    @Test
    void createsNoPasswordWithoutARunningServer() throws IOException {
        DataDirectory dataDirectory = new DataDirectory(directory);
        SharedPostgres.open(dataDirectory);
        assertThat(dataDirectory.password()).doesNotExist();
    }
}
