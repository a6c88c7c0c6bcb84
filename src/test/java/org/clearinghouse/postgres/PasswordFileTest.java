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
        DataDirectory dataDirectory = new DataDirectory(directory);
        String password = PasswordFile.readOrCreate(dataDirectory);
        assertThat(password).matches("[\\w-]{43}");
        assertThat(PasswordFile.readOrCreate(dataDirectory)).isEqualTo(password);
    }

    @Test
    void createsAFileForItsOwnerOnly() throws IOException {
        DataDirectory dataDirectory = new DataDirectory(directory);
        PasswordFile.readOrCreate(dataDirectory);
        assertThat(Files.getPosixFilePermissions(dataDirectory.password()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(directory).isDirectoryNotContaining(path -> !path.equals(dataDirectory.password()));
    }

    @Test
    void rejectsAClusterWithoutPassword() throws IOException {
        DataDirectory dataDirectory = new DataDirectory(directory);
        Files.createDirectory(dataDirectory.cluster());
        assertThatThrownBy(() -> PasswordFile.readOrCreate(dataDirectory))
                .isInstanceOf(PostgresStartException.class)
                .hasMessageContaining("is missing");
        assertThat(dataDirectory.password()).doesNotExist();
    }

    @Test
    void rejectsAnEmptyFile() throws IOException {
        DataDirectory dataDirectory = new DataDirectory(directory);
        Files.writeString(dataDirectory.password(), "\n");
        assertThatThrownBy(() -> PasswordFile.readOrCreate(dataDirectory))
                .isInstanceOf(PostgresStartException.class)
                .hasMessageContaining("is empty");
    }
}
