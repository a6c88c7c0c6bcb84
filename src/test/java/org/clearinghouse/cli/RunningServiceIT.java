package org.clearinghouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import org.clearinghouse.postgres.ControlledPostgres;
import org.clearinghouse.postgres.ServicePostgres;
import org.clearinghouse.support.Resources;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands of the packaged program while a service runs on the same data directory. */
class RunningServiceIT {
    private static final String VERSION = "{ dataset { version } }";

    private static Path dataDir;
    private static String token;
    private static ServiceProcess service;
    /** The next year to import; each test uses another one. */
    private static int year = 2004;

    @TempDir
    Path documents;

    @BeforeAll
    static void start() throws InterruptedException {
        dataDir = MigratedDataDirectory.createCopy();
        token = createEditorToken();
        service = ServiceProcess.start(dataDir);
        service.query(VERSION);
    }

    @AfterAll
    static void stop() throws Exception {
        Resources.closeAll(service);
    }

    @Test
    void servesAnImportWithinTwoSeconds() throws Exception {
        int version = fetchVersion();
        importSheet();
        Thread.sleep(2000);
        assertThat(fetchVersion()).isEqualTo(version + 1);
    }

    @Test
    void refreshesBeforeTheFirstResponseAfterAPause() throws Exception {
        int version = fetchVersion();
        service.signal("STOP");
        importSheet();
        Thread.sleep(2000);
        service.signal("CONT");
        assertThat(fetchVersion()).isEqualTo(version + 1);
    }

    @Test
    void aDryRunStoresNothing() throws Exception {
        int version = fetchVersion();
        Files.writeString(documents.resolve("ohio.txt"), TestSheets.create("Ohio", 2003, 7));
        try (ServiceProcess command = ServiceProcess.start(dataDir, "import", "--dry-run", documents.toString())) {
            assertThat(command.awaitExitCode()).as(command.readLog()).isZero();
            assertThat(command.readLog()).contains("would store", "FIGURE", ": OH ", "1 would be stored, 0 refused.");
        }
        try (ServiceProcess command = ServiceProcess.start(dataDir, "migrate")) {
            assertThat(command.awaitExitCode()).isZero();
            assertThat(command.readLog()).contains("at version " + version + ".");
        }
    }

    @Test
    void aCommandOfANewerBuildDoesNotMigrate() throws Exception {
        try (Connection connection = ServicePostgres.connect(dataDir)) {
            ControlledPostgres.execute(
                    connection, "update flyway_schema_history set success = false where version = '7'");
            try (ServiceProcess command = ServiceProcess.start(dataDir, "export")) {
                assertThat(command.awaitExitCode()).isEqualTo(1);
                assertThat(command.readLog().lines())
                        .singleElement()
                        .asString()
                        .contains("database schema has version 6, and this build needs 7", "migrate");
            } finally {
                ControlledPostgres.execute(connection, "update flyway_schema_history set success = true");
            }
        }
    }

    @Test
    void acceptsATokenOfTheDataDirectory() throws Exception {
        int version = fetchVersion();
        assertThat(service.postDocument(token, TestSheets.create("Ohio", year++, 7)))
                .contains("\"version\":" + (version + 1) + ",\"stored\":true");
        assertThat(fetchVersion()).isEqualTo(version + 1);
    }

    @Test
    void signsNoTokenForAnExternalDatabase() throws InterruptedException {
        Map<String, String> environment =
                Map.of("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://localhost/elsewhere");
        try (ServiceProcess command = ServiceProcess.start(List.of(), environment, "token", "--role", "editor")) {
            assertThat(command.awaitExitCode()).isEqualTo(1);
            assertThat(command.readLog().lines())
                    .singleElement()
                    .asString()
                    .contains("CLEARINGHOUSE_DATA_DIR", "mp.jwt.verify.publickey.location");
        }
    }

    @Test
    void rejectsASecondServiceOnTheDirectory() throws InterruptedException {
        int version = fetchVersion();
        try (ServiceProcess second = ServiceProcess.start(dataDir)) {
            assertThat(second.awaitExitCode()).isEqualTo(1);
            assertThat(second.readLog().lines()).singleElement().asString().contains(dataDir.toString(), "in use");
        }
        assertThat(fetchVersion()).isEqualTo(version);
    }

    /** Signs a token before the service starts, which then uses the key that this command created. */
    private static String createEditorToken() throws InterruptedException {
        try (ServiceProcess command = ServiceProcess.start(dataDir, "token", "--role", "editor")) {
            assertThat(command.awaitExitCode()).as(command.readLog()).isZero();
            return command.readLog().strip();
        }
    }

    private void importSheet() throws IOException, InterruptedException {
        Files.writeString(documents.resolve("ohio.txt"), TestSheets.create("Ohio", year++, 7));
        try (ServiceProcess command = ServiceProcess.start(dataDir, "import", documents.toString())) {
            assertThat(command.awaitExitCode()).as(command.readLog()).isZero();
        }
    }

    private static int fetchVersion() throws InterruptedException {
        return Integer.parseInt(service.query(VERSION).replaceAll("\\D", ""));
    }
}
