package org.clearinghouse.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StorageModeTest {
    private static final String SNAPSHOT = "clearinghouse.snapshot";
    private static final String EMBEDDED = "clearinghouse.embedded";

    @BeforeEach
    @AfterEach
    void clear() {
        List.of(StorageMode.JDBC_URL, SNAPSHOT, EMBEDDED).forEach(System::clearProperty);
    }

    @Test
    void isEmbeddedByDefault() {
        assertThat(StorageMode.resolveConfigured()).isEqualTo(StorageMode.EMBEDDED);
    }

    @Test
    void aJdbcUrlSelectsTheDatabase() {
        System.setProperty(StorageMode.JDBC_URL, "jdbc:postgresql://localhost/x");
        assertThat(StorageMode.resolveConfigured()).isEqualTo(StorageMode.DATABASE);
    }

    @Test
    void aSnapshotFileSelectsTheSnapshot() {
        System.setProperty(SNAPSHOT, "/data/snapshot");
        assertThat(StorageMode.resolveConfigured()).isEqualTo(StorageMode.SNAPSHOT);
    }

    @Test
    void onlyASnapshotIsFound() {
        assertThat(StorageMode.findSnapshot()).isEmpty();
        System.setProperty(SNAPSHOT, "/data/snapshot");
        assertThat(StorageMode.findSnapshot()).contains(Path.of("/data/snapshot"));
    }

    @Test
    void databaseAndSnapshotTogetherAreRejected() {
        System.setProperty(StorageMode.JDBC_URL, "jdbc:postgresql://localhost/x");
        System.setProperty(SNAPSHOT, "/data/snapshot");
        assertThatThrownBy(StorageMode::resolveConfigured)
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("remove one of them");
    }

    @Test
    void aPlaceForTheDataIsRequired() {
        System.setProperty(EMBEDDED, "false");
        assertThatThrownBy(StorageMode::resolveConfigured)
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("No storage is configured");
    }

    @Test
    void commandsThatChangeDataRejectASnapshot() {
        assertThatNoException().isThrownBy(() -> StorageMode.requireDatabase("import"));
        System.setProperty(SNAPSHOT, "/data/snapshot");
        assertThatThrownBy(() -> StorageMode.requireDatabase("import"))
                .isInstanceOf(CommandException.class)
                .hasMessageEndingWith("import needs a database.");
    }
}
