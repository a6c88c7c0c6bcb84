package org.clearinghouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.clearinghouse.postgres.ControlledPostgres;
import org.clearinghouse.support.OwnDatabaseResource;
import org.junit.jupiter.api.Test;

/** The packaged program on an operator's PostgreSQL, which it changes only when it is told to. */
class MigrationIT {
    private static final String TABLES = "select count(*) from pg_tables where schemaname = 'public'";
    private static final String VERSION = "{ dataset { version } }";

    @Test
    void onlyMigratingChangesAnOperatorsDatabase() throws Exception {
        try (ControlledPostgres database = ControlledPostgres.create(OwnDatabaseResource.emptyDirectory())) {
            database.start();
            assertRefused(database, "serve");
            assertRefused(database, "import", ".");
            assertThat(database.sql(TABLES)).isEqualTo("0");
            try (ServiceProcess migrate = on(database, "migrate")) {
                assertThat(migrate.exitCode()).as(migrate.log()).isZero();
            }
            try (ServiceProcess service = on(database, "serve")) {
                assertThat(service.answer(VERSION)).isEqualTo("{\"data\":{\"dataset\":{\"version\":3}}}");
                assertThat(service.log()).doesNotContain("Stored", "ERROR", "WARN");
            }
        }
    }

    @Test
    void serveMigratesWhenItIsAskedTo() throws Exception {
        try (ControlledPostgres database = ControlledPostgres.create(OwnDatabaseResource.emptyDirectory())) {
            database.start();
            try (ServiceProcess service = on(database, "serve", "--migrate")) {
                assertThat(service.answer(VERSION)).isEqualTo("{\"data\":{\"dataset\":{\"version\":3}}}");
            }
        }
    }

    private static void assertRefused(ControlledPostgres database, String... command) throws InterruptedException {
        try (ServiceProcess refused = on(database, command)) {
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.log().lines())
                    .singleElement()
                    .asString()
                    .contains("database schema has version 0", "migrate", "serve --migrate");
        }
    }

    private static ServiceProcess on(ControlledPostgres database, String... command) {
        Map<String, String> environment = Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME", database.username(),
                "QUARKUS_DATASOURCE_PASSWORD", database.password());
        return ServiceProcess.start(List.of(), environment, command);
    }
}
