package org.clearinghouse.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Directories on which no server starts: one clear line, and nothing in them is changed. */
class EmbeddedPostgresRefusalTest {
    private static final byte[] DAMAGE = "damage".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    static Path parent;

    private static Path dataDir;

    private Path damaged;

    @BeforeAll
    static void prepare() {
        dataDir = parent.resolve("data");
        EmbeddedPostgres.start(dataDir).close();
    }

    @AfterEach
    void repair() throws IOException {
        if (damaged != null) {
            Files.deleteIfExists(damaged);
            Files.move(original(), damaged);
        }
    }

    @AfterAll
    static void startsAgainAfterAllRefusals() {
        assertThatCode(() -> EmbeddedPostgres.start(dataDir).close()).doesNotThrowAnyException();
    }

    @Test
    void aClusterWithoutItsVersion() throws Exception {
        take("postgres-18/PG_VERSION");
        assertRefused("is damaged or no PostgreSQL cluster (it has no PG_VERSION)");
    }

    @Test
    void aClusterWithAShortControlFile() throws Exception {
        take("postgres-18/global/pg_control");
        Files.write(damaged, DAMAGE);
        assertRefused("global/pg_control is missing or cut short");
    }

    @Test
    void aClusterWithADamagedControlFileInTheServersOwnWords() throws Exception {
        take("postgres-18/global/pg_control");
        byte[] content = Files.readAllBytes(original());
        System.arraycopy(DAMAGE, 0, content, 100, DAMAGE.length);
        Files.write(damaged, content);
        assertRefused("FATAL: incorrect checksum in control file");
    }

    @Test
    void aClusterOfAnotherVersion() throws Exception {
        take("postgres-18/PG_VERSION");
        Files.writeString(damaged, "17\n");
        assertRefused("belongs to PostgreSQL 17 and was left untouched, this is PostgreSQL 18");
    }

    @Test
    void aDirectoryThatAnotherVersionLeft() throws Exception {
        Path newer = dataDir.resolve("postgres-18");
        Path older = dataDir.resolve("postgres-17");
        Files.move(newer, older);
        try {
            assertRefused("postgres-17 belongs to PostgreSQL 17");
        } finally {
            Files.move(older, newer);
        }
    }

    @Test
    void aClusterWithoutItsPassword() throws Exception {
        take("postgres.password");
        assertRefused("postgres.password is missing");
    }

    @Test
    void aDirectoryOfAnotherUser() throws Exception {
        assumeThat(OsUser.detect().uid()).as("only root can give files away").isEqualTo("0");
        take("owner.lock");
        Files.setAttribute(Files.createFile(damaged), "unix:uid", 4711);
        assertRefused("belongs to user 4711: run the service as that user");
    }

    @Test
    void aFile() throws Exception {
        assertMessage(Files.createFile(parent.resolve("file")), "a file is in the way");
    }

    @Test
    void aPlaceInsideAFile() throws Exception {
        assertMessage(Files.createFile(parent.resolve("other-file")).resolve("data"), "Not a directory");
    }

    @Test
    void aPlaceWhereNobodyCanWrite() {
        assertMessage(Path.of("/proc/clearinghouse"), "no such file or directory");
    }

    @Test
    void aDirectoryWithoutPermission() throws Exception {
        Path readOnly = Files.createDirectory(
                parent.resolve("read-only"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-x------")));
        assumeThat(Files.isWritable(readOnly)).as("root may write anywhere").isFalse();
        assertMessage(readOnly, "permission denied");
    }

    @Test
    void aPathThatAShellWouldTakeApart() {
        Path path = parent.resolve("$(touch here)");
        assertMessage(path, "choose a path without");
        assertThat(path).doesNotExist();
    }

    /** Puts a file aside, for a damaged one to take its place. */
    private void take(String name) throws IOException {
        damaged = dataDir.resolve(name);
        Files.move(damaged, original());
    }

    private static Path original() {
        return parent.resolve("original");
    }

    private static void assertRefused(String why) throws IOException {
        SortedMap<String, String> before = Directories.fingerprints(dataDir);
        assertMessage(dataDir, why);
        assertThat(Directories.fingerprints(dataDir)).isEqualTo(before);
    }

    private static void assertMessage(Path place, String why) {
        assertThatThrownBy(() -> EmbeddedPostgres.start(place))
                .isInstanceOf(PostgresStartException.class)
                .hasMessageContainingAll(place.toString(), why)
                .hasMessageNotContaining("\n");
    }
}
