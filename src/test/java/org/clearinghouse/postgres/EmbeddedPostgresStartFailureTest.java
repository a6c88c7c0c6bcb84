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

/** A server that cannot start reports the cause in one line and changes no file. */
class EmbeddedPostgresStartFailureTest {
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
            Files.move(resolveBackup(), damaged);
        }
    }

    @AfterAll
    static void startsAfterAllRejections() {
        assertThatCode(() -> EmbeddedPostgres.start(dataDir).close()).doesNotThrowAnyException();
    }

    @Test
    void rejectsAClusterWithoutVersion() throws Exception {
        moveAside("postgres-18/PG_VERSION");
        assertRejected("is damaged or no PostgreSQL cluster (it has no PG_VERSION)");
    }

    @Test
    void rejectsATruncatedControlFile() throws Exception {
        moveAside("postgres-18/global/pg_control");
        Files.write(damaged, DAMAGE);
        assertRejected("global/pg_control is missing or cut short");
    }

    @Test
    void quotesTheServerAboutADamagedControlFile() throws Exception {
        moveAside("postgres-18/global/pg_control");
        byte[] content = Files.readAllBytes(resolveBackup());
        System.arraycopy(DAMAGE, 0, content, 100, DAMAGE.length);
        Files.write(damaged, content);
        assertRejected("FATAL: incorrect checksum in control file");
    }

    @Test
    void rejectsAClusterOfAnotherVersion() throws Exception {
        moveAside("postgres-18/PG_VERSION");
        Files.writeString(damaged, "17\n");
        assertRejected("belongs to PostgreSQL 17 and was left untouched, this is PostgreSQL 18");
    }

    @Test
    void rejectsADirectoryOfAnotherVersion() throws Exception {
        Path newer = dataDir.resolve("postgres-18");
        Path older = dataDir.resolve("postgres-17");
        Files.move(newer, older);
        try {
            assertRejected("postgres-17 belongs to PostgreSQL 17");
        } finally {
            Files.move(older, newer);
        }
    }

    @Test
    void rejectsAClusterWithoutPassword() throws Exception {
        moveAside("postgres.password");
        assertRejected("postgres.password is missing");
    }

    @Test
    void rejectsADirectoryOfAnotherUser() throws Exception {
        assumeThat(OsUser.detect().uid())
                .as("only root can change the owner of a file")
                .isEqualTo("0");
        moveAside("owner.lock");
        Files.setAttribute(Files.createFile(damaged), "unix:uid", 4711);
        assertRejected("belongs to user 4711: run the service as that user");
    }

    @Test
    void rejectsAFile() throws Exception {
        assertMessage(Files.createFile(parent.resolve("file")), "a file is in the way");
    }

    @Test
    void rejectsAPathInsideAFile() throws Exception {
        assertMessage(Files.createFile(parent.resolve("other-file")).resolve("data"), "Not a directory");
    }

    @Test
    void rejectsAnUnwritablePath() {
        assertMessage(Path.of("/proc/clearinghouse"), "no such file or directory");
    }

    @Test
    void rejectsAReadOnlyDirectory() throws Exception {
        Path readOnly = Files.createDirectory(
                parent.resolve("read-only"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-x------")));
        assumeThat(Files.isWritable(readOnly))
                .as("root can write to every directory")
                .isFalse();
        assertMessage(readOnly, "permission denied");
    }

    @Test
    void rejectsAPathWithShellSyntax() {
        Path path = parent.resolve("$(touch here)");
        assertMessage(path, "choose a path without");
        assertThat(path).doesNotExist();
    }

    /** Moves a file aside, so that the test can replace it. */
    private void moveAside(String name) throws IOException {
        damaged = dataDir.resolve(name);
        Files.move(damaged, resolveBackup());
    }

    private static Path resolveBackup() {
        return parent.resolve("original");
    }

    private static void assertRejected(String why) throws IOException {
        SortedMap<String, String> before = DataDirectoryFiles.computeFingerprints(dataDir);
        assertMessage(dataDir, why);
        assertThat(DataDirectoryFiles.computeFingerprints(dataDir)).isEqualTo(before);
    }

    private static void assertMessage(Path path, String why) {
        assertThatThrownBy(() -> EmbeddedPostgres.start(path))
                .isInstanceOf(PostgresStartException.class)
                .hasMessageContainingAll(path.toString(), why)
                .hasMessageNotContaining("\n");
    }
}
