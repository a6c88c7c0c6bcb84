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
import org.clearinghouse.support.Closing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program's commands beside a service that runs on the same data directory. */
class RunningServiceIT {
    private static final String VERSION = "{ dataset { version } }";

    private static Path dataDir;
    private static String token;
    private static ServiceProcess service;
    /** Each test that stores something stores a year of its own. */
    private static int year = 2004;

    @TempDir
    Path documents;

    @BeforeAll
    static void start() throws InterruptedException {
        dataDir = PreparedDirectory.copy();
        token = token();
        service = ServiceProcess.start(dataDir);
        service.answer(VERSION);
    }

    @AfterAll
    static void stop() throws Exception {
        Closing.all(service);
    }

    @Test
    void anImportIsServedWithinTwoSeconds() throws Exception {
        int version = version();
        importSheet();
        Thread.sleep(2000);
        assertThat(version()).isEqualTo(version + 1);
    }

    @Test
    void aServiceThatWasFrozenForLongLooksForNewsBeforeItAnswers() throws Exception {
        int version = version();
        service.signal("STOP");
        importSheet();
        Thread.sleep(2000);
        service.signal("CONT");
        assertThat(version()).isEqualTo(version + 1);
    }

    @Test
    void aDryRunStoresNothing() throws Exception {
        int version = version();
        Files.writeString(documents.resolve("ohio.txt"), Sheets.of("Ohio", 2003, 7));
        try (ServiceProcess command = ServiceProcess.start(dataDir, "import", "--dry-run", documents.toString())) {
            assertThat(command.exitCode()).as(command.log()).isZero();
            assertThat(command.log()).contains("would store", "1 would be stored, 0 refused.");
        }
        try (ServiceProcess command = ServiceProcess.start(dataDir, "migrate")) {
            assertThat(command.exitCode()).isZero();
            assertThat(command.log()).contains("at version " + version + ".");
        }
    }

    @Test
    void aCommandOfANewerBuildLeavesTheTablesToTheServiceAndSaysSo() throws Exception {
        try (Connection connection = ServicePostgres.connect(dataDir)) {
            ControlledPostgres.sql(connection, "update flyway_schema_history set success = false where version = '3'");
            try (ServiceProcess command = ServiceProcess.start(dataDir, "export")) {
                assertThat(command.exitCode()).isEqualTo(1);
                assertThat(command.log().lines())
                        .singleElement()
                        .asString()
                        .contains("database schema has version 2, and this build needs 3", "migrate");
            } finally {
                ControlledPostgres.sql(connection, "update flyway_schema_history set success = true");
            }
        }
    }

    @Test
    void aTokenOfThisMachineLetsOneWriteToTheServiceOnIt() throws Exception {
        int version = version();
        assertThat(service.postDocument(token, Sheets.of("Ohio", year++, 7)))
                .contains("\"version\":" + (version + 1) + ",\"stored\":true");
        assertThat(version()).isEqualTo(version + 1);
    }

    @Test
    void aTokenThatNoServiceWouldTrustIsNotSigned() throws InterruptedException {
        Map<String, String> elsewhere = Map.of("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://localhost/elsewhere");
        try (ServiceProcess command = ServiceProcess.start(List.of(), elsewhere, "token", "--role", "editor")) {
            assertThat(command.exitCode()).isEqualTo(1);
            assertThat(command.log().lines())
                    .singleElement()
                    .asString()
                    .contains("CLEARINGHOUSE_DATA_DIR", "mp.jwt.verify.publickey.location");
        }
    }

    @Test
    void aSecondServiceLeavesTheDirectoryAloneWithOneClearLine() throws InterruptedException {
        int version = version();
        try (ServiceProcess second = ServiceProcess.start(dataDir)) {
            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.log().lines()).singleElement().asString().contains(dataDir.toString(), "in use");
        }
        assertThat(version()).isEqualTo(version);
    }

    /** Made before the service starts, which then trusts the key that the command has made. */
    private static String token() throws InterruptedException {
        try (ServiceProcess command = ServiceProcess.start(dataDir, "token", "--role", "editor")) {
            assertThat(command.exitCode()).as(command.log()).isZero();
            return command.log().strip();
        }
    }

    private void importSheet() throws IOException, InterruptedException {
        Files.writeString(documents.resolve("ohio.txt"), Sheets.of("Ohio", year++, 7));
        try (ServiceProcess command = ServiceProcess.start(dataDir, "import", documents.toString())) {
            assertThat(command.exitCode()).as(command.log()).isZero();
        }
    }

    private static int version() throws InterruptedException {
        return Integer.parseInt(service.answer(VERSION).replaceAll("\\D", ""));
    }
}
