package org.clearinghouse.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {
    @TempDir
    Path directory;

    private FakePrograms programs;
    private PostgresServer server;

    @BeforeEach
    void create() throws IOException {
        DataDirectory dataDirectory = new DataDirectory(directory);
        Files.createDirectory(dataDirectory.cluster());
        programs = new FakePrograms(dataDirectory);
        server = new PostgresServer(dataDirectory, programs.commands(), programs.log());
    }

    @Test
    void startsOnAFreePort() throws IOException {
        programs.write("pg_ctl", "echo \"$@\"");
        int port = server.start();
        assertThat(port).isBetween(1024, 65535);
        assertThat(programs.output())
                .singleElement()
                .asString()
                .startsWith("start -D %s -s -w".formatted(directory.resolve("postgres-" + PostgresBinaries.MAJOR)))
                .endsWith("-p " + port);
    }

    @Test
    void restartsOnTheSamePort() throws IOException {
        programs.write("pg_ctl", "echo \"$@\"");
        server.startOnPort(54321);
        assertThat(programs.output()).singleElement().asString().endsWith("-p 54321");
    }

    @Test
    void triesAgainWhileThePortIsTaken() throws IOException {
        programs.write("pg_ctl", "test -e once && exit 0; touch once; echo 'Address already in use'; exit 1");
        server.start();
        assertThat(programs.output()).containsExactly("Address already in use");
    }

    @Test
    void givesUpAtOnceForAnotherError() throws IOException {
        programs.write("pg_ctl", "echo 'FATAL: the disk is broken'; exit 1");
        assertThatThrownBy(server::start)
                .isInstanceOf(PostgresStartException.class)
                .hasMessageContaining("PostgreSQL does not start on " + directory + ": FATAL: the disk is broken");
        assertThat(programs.output()).hasSize(1);
    }

    @Test
    void stoppingAStoppedServerRunsNothing() throws IOException {
        programs.write("pg_ctl", "echo called; exit 1");
        assertThat(server.isRunning()).isFalse();
        assertThat(server.stop()).isTrue();
        assertThat(programs.output()).isEmpty();
    }
}
