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
        DataDirectory layout = new DataDirectory(directory);
        OsUser user = OsUser.detect();
        assertThatCode(() -> user.requireOwnership(layout)).doesNotThrowAnyException();
        Files.createFile(layout.ownerLock());
        assertThatCode(() -> user.requireOwnership(layout)).doesNotThrowAnyException();
    }

    @Test
    void rejectsTheDirectoryOfAnotherUser() throws IOException {
        DataDirectory layout = new DataDirectory(directory);
        Files.createFile(layout.ownerLock());
        assertThatThrownBy(() -> new OsUser("4711", true).requireOwnership(layout))
                .isInstanceOf(PostgresStartException.class)
                .hasMessageContaining("belongs to user");
    }

    @Test
    void needsNoPrefixForANamedUserOtherThanRoot() {
        assertThat(new OsUser("1000", true).resolveCommandPrefix()).isEmpty();
    }
}
