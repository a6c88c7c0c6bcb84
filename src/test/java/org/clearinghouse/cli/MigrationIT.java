package org.clearinghouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.clearinghouse.postgres.ControlledPostgres;
import org.clearinghouse.support.OwnDatabaseResource;
import org.junit.jupiter.api.Test;

/** The packaged program changes an external PostgreSQL only on request. */
class MigrationIT {
    private static final String TABLES = "select count(*) from pg_tables where schemaname = 'public'";
    private static final String VERSION = "{ dataset { version } }";

    @Test
    void changesAnExternalDatabaseOnlyByMigrating() throws Exception {
        try (ControlledPostgres database = ControlledPostgres.create(OwnDatabaseResource.createEmptyDirectory())) {
            database.start();
            assertRejected(database, "serve");
            assertRejected(database, "import", ".");
            assertThat(database.execute(TABLES)).isEqualTo("0");
            try (ServiceProcess migrate = start(database, "migrate")) {
                assertThat(migrate.awaitExitCode()).as(migrate.readLog()).isZero();
            }
            try (ServiceProcess service = start(database, "serve")) {
                assertThat(service.query(VERSION)).isEqualTo("{\"data\":{\"dataset\":{\"version\":4}}}");
                assertThat(service.readLog()).doesNotContain("Stored", "ERROR", "WARN");
            }
        }
    }

    @Test
    void serveMigratesOnRequest() throws Exception {
        try (ControlledPostgres database = ControlledPostgres.create(OwnDatabaseResource.createEmptyDirectory())) {
            database.start();
            try (ServiceProcess service = start(database, "serve", "--migrate")) {
                assertThat(service.query(VERSION)).isEqualTo("{\"data\":{\"dataset\":{\"version\":4}}}");
            }
        }
    }

    private static void assertRejected(ControlledPostgres database, String... command) throws InterruptedException {
        try (ServiceProcess refused = start(database, command)) {
            assertThat(refused.awaitExitCode()).isEqualTo(1);
            assertThat(refused.readLog().lines())
                    .singleElement()
                    .asString()
                    .contains("database schema has version 0", "migrate", "serve --migrate");
        }
    }

    private static ServiceProcess start(ControlledPostgres database, String... command) {
        Map<String, String> environment = Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME", database.username(),
                "QUARKUS_DATASOURCE_PASSWORD", database.password());
        return ServiceProcess.start(List.of(), environment, command);
    }
}
