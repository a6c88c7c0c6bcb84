package org.clearinghouse.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.clearinghouse.support.Resources;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A server after its first start, in a directory that did not exist. */
class EmbeddedPostgresTest {
    @TempDir
    static Path parent;

    private static Path dataDir;
    private static EmbeddedPostgres database;

    @BeforeAll
    static void start() {
        dataDir = parent.resolve(DataDirectoryFiles.createAwkwardName()).resolve("data");
        database = EmbeddedPostgres.start(dataDir);
    }

    @AfterAll
    static void close() throws Exception {
        Resources.closeAll(database);
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "data_checksums, on",
        "listen_addresses, 127.0.0.1",
        "unix_socket_directories, ''",
        "password_encryption, scram-sha-256",
        "shared_buffers, 48MB",
        "max_connections, 50",
        "log_min_messages, warning",
        "log_timezone, UTC",
        "lc_messages, C",
        "server_encoding, UTF8"
    })
    void runsWithSetting(String name, String value) throws SQLException {
        assertThat(query("SHOW " + name)).containsExactly(value);
    }

    /** A JDBC connection shows the time zone of the driver, so this reads the options of the server. */
    @Test
    void keepsTimeInUtc() throws Exception {
        assertThat(dataDir.resolve("postgres-18/postmaster.opts")).content().contains("timezone=UTC");
    }

    @Test
    void sortsByCodePointAndKnowsLettersBeyondAscii() throws SQLException {
        assertThat(
                        query(
                                "SELECT datlocprovider::text || ' ' || datlocale FROM pg_database WHERE datname = 'clearinghouse'"))
                .containsExactly("b C.UTF-8");
        assertThat(query("SELECT lower('ÄÑ')")).containsExactly("äñ");
    }

    @Test
    void runsTheBundledVersion() throws SQLException {
        assertThat(query("SHOW server_version")).containsExactly(PostgresBinaries.RELEASE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"clearinghouse", "postgres", "template1"})
    void rejectsAMissingOrWrongPassword(String name) {
        String url = database.jdbcUrl().replace("/clearinghouse?", "/" + name + "?");
        assertThatThrownBy(() -> DriverManager.getConnection(url, "clearinghouse", "guessed"))
                .hasMessageContaining("password authentication failed");
        assertThatThrownBy(() -> DriverManager.getConnection(url, "clearinghouse", null))
                .hasMessageContaining("no password was provided");
    }

    @Test
    void doesNotExposeThePassword() throws Exception {
        assertThat(database.password()).hasSizeGreaterThanOrEqualTo(32);
        assertThat(PostgresProcesses.findAll(dataDir))
                .noneMatch(process -> process.info().commandLine().orElse("").contains(database.password()));
        assertThat(dataDir.resolve("postgres.log")).content().doesNotContain(database.password());
    }

    @ParameterizedTest
    @CsvSource({
        "'', rwx------",
        "postgres-18, rwx------",
        "binaries/18.6.0, rwx------",
        "postgres.password, rw-------",
        "postgres.log, rw-------",
        "owner.lock, rw-------"
    })
    void isPrivateToItsUser(String name, String permissions) throws Exception {
        assertThat(Files.getPosixFilePermissions(dataDir.resolve(name)))
                .isEqualTo(PosixFilePermissions.fromString(permissions));
    }

    @Test
    void leavesNoPartialFiles() throws Exception {
        assertThat(DataDirectoryFiles.list(dataDir))
                .noneMatch(path -> path.toString().contains(".partial-"));
    }

    @Test
    void rejectsASecondServiceInAnyProcess() throws Exception {
        String inUse = "is in use by %sprocess, " + ProcessHandle.current().pid();
        assertThatThrownBy(() -> EmbeddedPostgres.start(dataDir.resolve("../data")))
                .isInstanceOf(PostgresStartException.class)
                .hasMessageContaining(inUse.formatted("this "));
        try (DatabaseHostProcess other = DatabaseHostProcess.start(dataDir, "never")) {
            assertThat(other.readFirstLine())
                    .contains(
                            dataDir.toString(),
                            "is in use by process " + ProcessHandle.current().pid())
                    .doesNotContain("\n");
        }
        assertThat(query("SELECT 1")).containsExactly("1");
    }

    /** Otherwise the owner would wait for a guest that never joined. */
    @Test
    void releasesTheSharedLockAfterAFailure() throws Exception {
        DataDirectory dataDirectory = new DataDirectory(dataDir);
        Path aside = dataDir.resolve("aside");
        Files.move(dataDirectory.password(), aside);
        try {
            assertThatThrownBy(() -> SharedPostgres.open(dataDirectory))
                    .isInstanceOf(PostgresStartException.class)
                    .hasMessageContaining("postgres.password is missing");
        } finally {
            Files.move(aside, dataDirectory.password());
        }
        assertThatCode(() -> SharedLock.acquireExclusive(dataDirectory).close()).doesNotThrowAnyException();
    }

    private static List<String> query(String sql) throws SQLException {
        return new TestTable(database).query(sql);
    }
}
