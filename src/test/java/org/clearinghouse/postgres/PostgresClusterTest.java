package org.clearinghouse.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresClusterTest {
    @TempDir
    Path directory;

    private DataDirectory dataDirectory;
    private PostgresCluster cluster;

    @BeforeEach
    void open() {
        dataDirectory = new DataDirectory(directory);
        cluster = new PostgresCluster(dataDirectory);
    }

    @Test
    void acceptsANewDirectory() {
        assertThat(cluster.exists()).isFalse();
        assertThatCode(cluster::requireUsable).doesNotThrowAnyException();
    }

    @Test
    void acceptsAClusterOfItsVersion() throws IOException {
        writeCluster(PostgresBinaries.MAJOR + "\n", 8192);
        assertThat(cluster.exists()).isTrue();
        assertThatCode(cluster::requireUsable).doesNotThrowAnyException();
    }

    @Test
    void writesANewClusterToTheDiskAtLast() throws IOException {
        FakePrograms programs = new FakePrograms(dataDirectory);
        programs.write("initdb", "echo initdb \"$@\"");
        programs.write("postgres", "echo postgres \"$@\"");
        cluster.createCluster(programs.commands());
        assertThat(cluster.exists()).isTrue();
        assertThat(programs.output()).hasSize(3);
        assertThat(programs.output().get(0)).startsWith("initdb").contains("--no-sync");
        assertThat(programs.output().get(1)).startsWith("postgres").contains("fsync=off");
        assertThat(programs.output().get(2)).startsWith("initdb").contains("--sync-only", "--sync-method=syncfs");
    }

    @Test
    void rejectsADirectoryWithTheClusterOfAnotherVersion() throws IOException {
        Files.createDirectory(directory.resolve("postgres-9"));
        assertRejected("postgres-9 belongs to PostgreSQL 9", "this is PostgreSQL " + PostgresBinaries.MAJOR);
    }

    @Test
    void rejectsAClusterWhoseContentIsOfAnotherVersion() throws IOException {
        writeCluster("15\n", 8192);
        assertRejected("belongs to PostgreSQL 15");
    }

    @Test
    void rejectsAClusterWithoutVersion() throws IOException {
        Files.createDirectory(dataDirectory.cluster());
        assertRejected("it has no PG_VERSION", "restore it from a backup");
    }

    @Test
    void rejectsAShortControlFile() throws IOException {
        writeCluster(PostgresBinaries.MAJOR, 8191);
        assertRejected("global/pg_control is missing or cut short");
        Files.delete(dataDirectory.cluster().resolve("global/pg_control"));
        assertRejected("global/pg_control is missing or cut short");
    }

    @Test
    void connectsToThePortOnThisMachine() {
        assertThat(PostgresCluster.buildJdbcUrl(5433))
                .isEqualTo("jdbc:postgresql://127.0.0.1:5433/clearinghouse?sslmode=disable");
    }

    private void writeCluster(String version, int controlFileBytes) throws IOException {
        Files.createDirectories(dataDirectory.cluster().resolve("global"));
        Files.writeString(dataDirectory.cluster().resolve("PG_VERSION"), version);
        Files.write(dataDirectory.cluster().resolve("global/pg_control"), new byte[controlFileBytes]);
    }

    private void assertRejected(String... words) {
        assertThatThrownBy(cluster::requireUsable)
                .isInstanceOf(PostgresStartException.class)
                .hasMessageContainingAll(words)
                .hasMessageContaining("was left untouched");
    }
}
