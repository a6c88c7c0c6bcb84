package org.clearinghouse.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedLockTest {
    @TempDir
    Path directory;

    @Test
    void isPrivateToItsOwner() throws IOException {
        DataDirectory dataDirectory = new DataDirectory(directory);
        SharedLock.acquireExclusive(dataDirectory).close();
        assertThat(Files.getPosixFilePermissions(dataDirectory.sharedLock()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void canBeAcquiredByAGuestAfterTheOwnerReleasesIt() throws IOException {
        DataDirectory dataDirectory = new DataDirectory(directory);
        SharedLock.acquireExclusive(dataDirectory).close();
        Optional<SharedLock> guest = SharedLock.acquireShared(dataDirectory);
        assertThat(guest).isPresent();
        guest.get().close();
        assertThatCode(() -> SharedLock.acquireExclusive(dataDirectory).close()).doesNotThrowAnyException();
    }
}
