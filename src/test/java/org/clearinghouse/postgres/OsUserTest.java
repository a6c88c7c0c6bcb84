package org.clearinghouse.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OsUserTest {
    @TempDir
    Path directory;

    @Test
    void detectsTheUserWhoOwnsNewFiles() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        assertThat(OsUser.detect().uid())
                .isEqualTo(Files.getAttribute(file, "unix:uid").toString());
    }

    @Test
    void acceptsANewDirectoryAndItsOwn() throws IOException {
        DataDirectory dataDirectory = new DataDirectory(directory);
        OsUser user = OsUser.detect();
        assertThatCode(() -> user.requireOwnership(dataDirectory)).doesNotThrowAnyException();
        Files.createFile(dataDirectory.ownerLock());
        assertThatCode(() -> user.requireOwnership(dataDirectory)).doesNotThrowAnyException();
    }

    @Test
    void rejectsTheDirectoryOfAnotherUser() throws IOException {
        DataDirectory dataDirectory = new DataDirectory(directory);
        Files.createFile(dataDirectory.ownerLock());
        assertThatThrownBy(() -> new OsUser("4711", true).requireOwnership(dataDirectory))
                .isInstanceOf(PostgresStartException.class)
                .hasMessageContaining("belongs to user");
    }

    @Test
    void needsNoPrefixForANamedUserOtherThanRoot() {
        assertThat(new OsUser("1000", true).resolveCommandPrefix()).isEmpty();
    }
}
