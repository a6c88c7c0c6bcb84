package org.clearinghouse.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerLockTest {
    @TempDir
    Path directory;

    @Test
    void writesTheProcessId() throws IOException {
        DataDirectory dataDirectory = new DataDirectory(directory);
        try (OwnerLock lock = OwnerLock.acquire(dataDirectory)) {
            assertThat(lock).isNotNull();
            assertThat(dataDirectory.ownerLock())
                    .hasContent(String.valueOf(ProcessHandle.current().pid()));
        }
    }

    @Test
    void excludesASecondOwnerInThisProcess() throws IOException {
        DataDirectory dataDirectory = new DataDirectory(directory);
        try (OwnerLock lock = OwnerLock.acquire(dataDirectory)) {
            assertThat(lock).isNotNull();
            assertThatThrownBy(() -> OwnerLock.acquire(dataDirectory))
                    .isInstanceOf(DirectoryInUseException.class)
                    .hasMessageContaining("is in use by this process, "
                            + ProcessHandle.current().pid());
        }
    }

    @Test
    void canBeAcquiredAgainAfterClosing() throws IOException {
        DataDirectory dataDirectory = new DataDirectory(directory);
        OwnerLock.acquire(dataDirectory).close();
        assertThatCode(() -> OwnerLock.acquire(dataDirectory).close()).doesNotThrowAnyException();
    }

    @Test
    void canBeAcquiredAfterAFailure() throws IOException {
        DataDirectory dataDirectory = new DataDirectory(directory.resolve("missing"));
        assertThatThrownBy(() -> OwnerLock.acquire(dataDirectory)).isInstanceOf(IOException.class);
        Files.createDirectory(dataDirectory.root());
        assertThatCode(() -> OwnerLock.acquire(dataDirectory).close()).doesNotThrowAnyException();
    }
}
