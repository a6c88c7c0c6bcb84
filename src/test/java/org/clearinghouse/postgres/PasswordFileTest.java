package org.clearinghouse.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordFileTest {
    @TempDir
    Path directory;

    @Test
    void createsAPasswordOnce() throws IOException {
        DataDirectory layout = new DataDirectory(directory);
        String password = PasswordFile.readOrCreate(layout);
        assertThat(password).matches("[\\w-]{43}");
        assertThat(PasswordFile.readOrCreate(layout)).isEqualTo(password);
    }

    @Test
    void createsAFileForItsOwnerOnly() throws IOException {
        DataDirectory layout = new DataDirectory(directory);
        PasswordFile.readOrCreate(layout);
        assertThat(Files.getPosixFilePermissions(layout.password()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(directory).isDirectoryNotContaining(path -> !path.equals(layout.password()));
    }

    @Test
    void rejectsAClusterWithoutPassword() throws IOException {
        DataDirectory layout = new DataDirectory(directory);
        Files.createDirectory(layout.cluster());
        assertThatThrownBy(() -> PasswordFile.readOrCreate(layout))
                .isInstanceOf(PostgresStartException.class)
                .hasMessageContaining("is missing");
        assertThat(layout.password()).doesNotExist();
    }

    @Test
    void rejectsAnEmptyFile() throws IOException {
        DataDirectory layout = new DataDirectory(directory);
        Files.writeString(layout.password(), "\n");
        assertThatThrownBy(() -> PasswordFile.readOrCreate(layout))
                .isInstanceOf(PostgresStartException.class)
                .hasMessageContaining("is empty");
    }
}
