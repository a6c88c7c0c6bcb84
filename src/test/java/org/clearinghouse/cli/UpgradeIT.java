package org.clearinghouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clearinghouse.dataset.history.History;
import org.clearinghouse.dataset.snapshot.SnapshotFile;
import org.clearinghouse.export.ReleasedFigures;
import org.clearinghouse.postgres.ControlledPostgres;
import org.clearinghouse.support.OwnDatabaseResource;
import org.clearinghouse.support.Releases;
import org.clearinghouse.support.Releases.Release;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The packaged program opens what every release left behind, and refuses what a newer build made. */
class UpgradeIT {
    @TempDir
    Path directory;

    static Stream<Release> releases() {
        return Releases.list().stream();
    }

    @ParameterizedTest
    @MethodSource("releases")
    void opensTheDataDirectory(Release release) throws Exception {
        Path dataDir = unpackDataDirectory(release);
        assertFigures(release, "export.json.gz", Map.of("CLEARINGHOUSE_DATA_DIR", dataDir.toString()));
    }

    @ParameterizedTest
    @MethodSource("releases")
    void migratesTheDatabase(Release release) throws Exception {
        try (ControlledPostgres database = ControlledPostgres.create(OwnDatabaseResource.createEmptyDirectory())) {
            database.start();
            database.execute(release.read("database.sql.gz"));
            runToEnd(settings(database), "migrate");
            assertFigures(release, "database.json.gz", settings(database));
        }
    }

    @ParameterizedTest
    @MethodSource("releases")
    void knowsTheSettingsAndTheTokens(Release release) throws Exception {
        Path dataDir = unpackDataDirectory(release);
        Map<String, String> settings = Map.of(
                "CLEARINGHOUSE_DATA_DIR",
                dataDir.toString(),
                "SMALLRYE_CONFIG_LOCATIONS",
                release.file("settings.properties").toAbsolutePath().toString());
        try (ServiceProcess service = ServiceProcess.start(List.of(), settings).awaitListening()) {
            assertThat(service.get("/graphiql").statusCode()).isEqualTo(404);
            assertThat(service.get("/observations.csv").headers().firstValue("Cache-Control"))
                    .contains("public, max-age=30");
            String token = release.read("token.txt").strip();
            assertThat(service.postDocument(token, TestSheets.create("Ohio", 2010, 7)))
                    .contains("\"stored\":true");
            assertThat(service.readLog()).doesNotContain("ERROR", "Unrecognized");
        }
    }

    @Test
    void refusesASchemaThatANewerBuildContracted() throws Exception {
        try (ControlledPostgres database = createMigrated()) {
            insertMigration(database, "contract 98 drop notes");
            for (String command : List.of("serve", "serve --migrate", "migrate", "import .", "export")) {
                try (ServiceProcess refused = start(settings(database), command.split(" "))) {
                    assertThat(refused.awaitExitCode()).as(command).isEqualTo(1);
                    assertThat(refused.readLog().lines())
                            .as(command)
                            .singleElement()
                            .asString()
                            .contains("database schema has version 99", "builds before version 98", "newer build");
                }
            }
        }
    }

    @Test
    void usesASchemaThatANewerBuildExtendedAsItIs() throws Exception {
        try (ControlledPostgres database = createMigrated()) {
            insertMigration(database, "add colour");
            database.execute("alter table citation add column colour text");
            String versions = database.execute("select count(*) from version");
            try (ServiceProcess service = start(settings(database), "serve", "--migrate")) {
                assertThat(service.query("{ dataset { version } }")).contains("\"version\":" + versions);
                assertThat(service.readLog()).contains("a newer build migrated it, and it is used as it is");
            }
            assertThat(database.execute("select max(cast(version as integer)) from flyway_schema_history"))
                    .isEqualTo("99");
        }
    }

    private static ControlledPostgres createMigrated() throws Exception {
        ControlledPostgres database = ControlledPostgres.create(OwnDatabaseResource.createEmptyDirectory());
        database.start();
        runToEnd(settings(database), "migrate");
        return database;
    }

    private static void insertMigration(ControlledPostgres database, String description) throws Exception {
        database.execute("insert into flyway_schema_history values (99, '99', '%s', 'SQL', 'x', 0, 'x', now(), 0, true)"
                .formatted(description));
    }

    private void assertFigures(Release release, String exported, Map<String, String> settings)
            throws InterruptedException {
        Path snapshot = directory.resolve("exported");
        runToEnd(settings, "export", "--format", "snapshot", "--output", snapshot.toString());
        History history = SnapshotFile.read(snapshot);
        ReleasedFigures.assertComplete(release, exported, history);
    }

    private static void runToEnd(Map<String, String> settings, String... command) throws InterruptedException {
        try (ServiceProcess process = start(settings, command)) {
            assertThat(process.awaitExitCode()).as(process.readLog()).isZero();
        }
    }

    private static ServiceProcess start(Map<String, String> settings, String... command) {
        return ServiceProcess.start(List.of(), settings, command);
    }

    private static Map<String, String> settings(ControlledPostgres database) {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME", database.username(),
                "QUARKUS_DATASOURCE_PASSWORD", database.password());
    }

    private static Path unpackDataDirectory(Release release) throws Exception {
        Path dataDir = OwnDatabaseResource.createEmptyDirectory();
        Process tar = new ProcessBuilder(
                        "tar", "-xJf", release.file("data-directory.tar.xz").toString(), "-C", dataDir.toString())
                .inheritIO()
                .start();
        assertThat(tar.waitFor()).isZero();
        return dataDir;
    }
}
