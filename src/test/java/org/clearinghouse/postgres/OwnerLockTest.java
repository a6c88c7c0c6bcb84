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
        DataDirectory layout = new DataDirectory(directory);
        try (OwnerLock lock = OwnerLock.acquire(layout)) {
            assertThat(lock).isNotNull();
            assertThat(layout.ownerLock())
                    .hasContent(String.valueOf(ProcessHandle.current().pid()));
        }
    }

    @Test
    void excludesASecondOwnerInThisProcess() throws IOException {
        DataDirectory layout = new DataDirectory(directory);
        try (OwnerLock lock = OwnerLock.acquire(layout)) {
            assertThat(lock).isNotNull();
            assertThatThrownBy(() -> OwnerLock.acquire(layout))
                    .isInstanceOf(DirectoryInUseException.class)
                    .hasMessageContaining("is in use by this process, "
                            + ProcessHandle.current().pid());
        }
    }

    @Test
    void canBeAcquiredAgainAfterClosing() throws IOException {
        DataDirectory layout = new DataDirectory(directory);
        OwnerLock.acquire(layout).close();
        assertThatCode(() -> OwnerLock.acquire(layout).close()).doesNotThrowAnyException();
    }

    @Test
    void canBeAcquiredAfterAFailure() throws IOException {
        DataDirectory layout = new DataDirectory(directory.resolve("missing"));
        assertThatThrownBy(() -> OwnerLock.acquire(layout)).isInstanceOf(IOException.class);
        Files.createDirectory(layout.root());
        assertThatCode(() -> OwnerLock.acquire(layout).close()).doesNotThrowAnyException();
    }
}
