package org.clearinghouse.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.clearinghouse.postgres.EmbeddedPostgres;
import org.clearinghouse.security.SigningKey;
import org.clearinghouse.security.TokenIssuer;
import org.clearinghouse.support.OwnDatabaseResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The roles of docs/database-roles.sql have the permissions that the packaged program needs, and no others. */
class DatabaseRolesIT {
    private static final String PASSWORD = "only-for-tests";
    private static final String COUNTS = "{ dataset { version observations } }";
    private static final String OHIO = """
            Ohio Data
            In 2023, 1,234 CyberTipline reports were made available to law enforcement in Ohio.
            """;

    private static EmbeddedPostgres database;

    @TempDir
    Path directory;

    @BeforeAll
    static void migrateAsOwner() throws Exception {
        database = EmbeddedPostgres.start(OwnDatabaseResource.createEmptyDirectory());
        createRoles();
        for (String role : List.of("owner", "editor", "reader")) {
            executeAsSuperuser("alter role clearinghouse_%s password '%s'".formatted(role, PASSWORD));
        }
        try (ServiceProcess command = start("owner", OwnDatabaseResource.createEmptyDirectory(), "migrate")) {
            assertThat(command.awaitExitCode()).as(command.readLog()).isZero();
            assertThat(command.readLog()).contains("at version 4.");
        }
        createRoles();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void theReaderServesAndTheEditorImports() throws Exception {
        SigningKey key = SigningKey.readOrCreate(directory);
        String token = TokenIssuer.sign(key, "editor", Duration.ofHours(1));
        try (ServiceProcess service = start("reader", directory, "serve")) {
            String before = service.query(COUNTS);
            assertThat(before).contains("\"version\":4,\"observations\":465");
            assertThat(service.postDocument(token, OHIO))
                    .contains("othing was stored")
                    .doesNotContain("Exception");
            assertThat(service.query(COUNTS)).isEqualTo(before);
            importAsEditor(service);
            awaitResponse(service, "\"version\":5,\"observations\":466");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            editor | delete from citation                                       | permission denied
            editor | delete from version                                        | permission denied
            editor | truncate observation                                       | permission denied
            editor | drop table citation                                        | must be owner
            editor | alter table citation disable trigger all                   | must be owner
            editor | drop trigger append_only on citation                       | must be owner
            editor | create or replace function this_version() returns integer language sql as 'select 1' | permission denied
            editor | create table other (x integer)                             | permission denied
            editor | set session_replication_role = replica                     | permission denied
            editor | set role clearinghouse_owner                               | permission denied
            editor | update citation set value = 0                              | permission denied
            editor | update citation set superseded = null                      | append-only
            editor | update version set cause = 'other'                         | append-only
            editor | update area set name = 'Other' where code = 'ME'           | permission denied
            editor | update flyway_schema_history set success = false           | permission denied
            editor | insert into catalogue_edition values (repeat('a', 64), 1)  | permission denied
            reader | select editor from editor_log                              | permission denied
            editor | update editor_log set editor = 'x'                           | permission denied
            editor | delete from editor_log                                     | permission denied
            reader | insert into year values (2030)                             | permission denied
            reader | insert into version values (99, now(), 'x')                | permission denied
            reader | update citation set superseded = 3                         | permission denied
            reader | delete from document                                       | permission denied
            reader | begin; lock table version in exclusive mode                | permission denied
            reader | create table other (x integer)                             | permission denied
            reader | set role clearinghouse_editor                              | permission denied
            owner  | create role other                                          | permission denied
            owner  | delete from citation                                       | append-only
            """)
    void deniesWhatARoleDoesNotNeed(String role, String statement, String reason) {
        assertThatThrownBy(() -> executeAsRole(role, statement))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource({"editor", "reader"})
    void allRolesCanRead(String role) {
        assertThatCode(() -> executeAsRole(role, "select count(*) from citation, version, flyway_schema_history"))
                .doesNotThrowAnyException();
    }

    /** Configures the ports of the service, which must not matter, because a command opens none. */
    private void importAsEditor(ServiceProcess service) throws Exception {
        Path sheet = Files.writeString(directory.resolve("ohio.txt"), OHIO);
        List<String> options = new ArrayList<>(buildOptions("editor"));
        options.add("-Dquarkus.http.port=" + service.resolve("/").getPort());
        options.add(
                "-Dquarkus.management.port=" + service.resolveManagement("/").getPort());
        try (ServiceProcess command = ServiceProcess.start(options, directory, "import", sheet.toString())) {
            assertThat(command.awaitExitCode()).as(command.readLog()).isZero();
            assertThat(command.readLog()).doesNotContain("WARN", "ERROR");
        }
    }

    private static void awaitResponse(ServiceProcess service, String part) throws InterruptedException {
        Instant deadline = Instant.now().plusSeconds(5);
        while (!service.query(COUNTS).contains(part)) {
            assertThat(Instant.now()).as(service.readLog()).isBefore(deadline);
            Thread.sleep(50);
        }
    }

    private static ServiceProcess start(String role, Path dataDir, String... arguments) {
        return ServiceProcess.start(buildOptions(role), dataDir, arguments);
    }

    private static List<String> buildOptions(String role) {
        return List.of(
                "-Dquarkus.datasource.jdbc.url=" + database.jdbcUrl(),
                "-Dquarkus.datasource.username=clearinghouse_" + role,
                "-Dquarkus.datasource.password=" + PASSWORD);
    }

    private static void createRoles() throws IOException, SQLException {
        executeAsSuperuser(Files.readString(Path.of("docs", "database-roles.sql")));
    }

    private static void executeAsSuperuser(String sql) throws SQLException {
        execute(database.username(), database.password(), sql);
    }

    private static void executeAsRole(String role, String sql) throws SQLException {
        execute("clearinghouse_" + role, PASSWORD, sql);
    }

    private static void execute(String user, String password, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), user, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
