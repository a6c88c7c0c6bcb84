package org.clearinghouse.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.stream.Stream;
import org.clearinghouse.cli.ServiceProcess;
import org.clearinghouse.postgres.ControlledPostgres;
import org.clearinghouse.postgres.EmbeddedPostgres;
import org.clearinghouse.support.Gzip;
import org.clearinghouse.support.OwnDatabaseResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy of the data directory is a complete backup, if no process uses the directory meanwhile. */
class BackupIT {
    private static final String COUNT_OF_INTACT_DOCUMENTS =
            "select count(*) from document where encode(sha256(content), 'hex') = sha256";

    @TempDir
    Path directory;

    @Test
    void aCopyOfTheDataDirectoryIsComplete() throws Exception {
        Path dataDir = OwnDatabaseResource.createEmptyDirectory();
        Path sheet = Files.writeString(directory.resolve("sheet.txt"), UniqueSheets.createNext());
        runCommand(dataDir, "import", sheet.toString());
        Path backup = dataDir.resolveSibling(dataDir.getFileName() + "-backup");
        copy(dataDir, backup);

        assertThat(new String(export(backup, "json"), UTF_8))
                .contains("\"version\" : 5")
                .isEqualTo(new String(export(dataDir, "json"), UTF_8));
        assertThat(Gzip.decompress(export(backup, "snapshot"))).isEqualTo(Gzip.decompress(export(dataDir, "snapshot")));
        assertDocumentsAreIntactAndAppendOnly(backup);
    }

    private static void assertDocumentsAreIntactAndAppendOnly(Path dataDir) throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.start(dataDir);
                Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password())) {
            assertThat(ControlledPostgres.execute(connection, COUNT_OF_INTACT_DOCUMENTS))
                    .isEqualTo("4");
            assertThatThrownBy(() -> ControlledPostgres.execute(connection, "delete from observation"))
                    .hasMessageContaining("append-only");
        }
    }

    private static void runCommand(Path dataDir, String... command) throws InterruptedException {
        try (ServiceProcess process = ServiceProcess.start(dataDir, command)) {
            assertThat(process.awaitExitCode()).as(process.readLog()).isZero();
        }
    }

    private byte[] export(Path dataDir, String format) throws InterruptedException, IOException {
        Path file = directory.resolve("export." + format);
        runCommand(dataDir, "export", "--format", format, "--output", file.toString());
        return Files.readAllBytes(file);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> tree = Files.walk(from)) {
            for (Path path : (Iterable<Path>) tree::iterator) {
                Files.copy(path, to.resolve(from.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
