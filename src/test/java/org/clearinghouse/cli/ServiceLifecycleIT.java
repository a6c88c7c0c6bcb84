package org.clearinghouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.clearinghouse.support.OwnDatabaseResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Starts, shutdowns and kills of the packaged program with its embedded PostgreSQL. */
class ServiceLifecycleIT {
    private static final String COUNTS = "{ dataset { version observations citations sources } }";
    private static final String EXPECTED_COUNTS =
            "{\"data\":{\"dataset\":{\"version\":4,\"observations\":465,\"citations\":486,\"sources\":49}}}";
    private static final int SIGTERM_EXIT_CODE = 143;

    private final Path dataDir = OwnDatabaseResource.createEmptyDirectory();

    @Test
    void keepsItsDataAfterARestart() throws InterruptedException {
        for (int start = 1; start <= 2; start++) {
            try (ServiceProcess service = ServiceProcess.start(dataDir)) {
                assertThat(service.query(COUNTS)).isEqualTo(EXPECTED_COUNTS);
                assertThat(service.terminate()).isEqualTo(SIGTERM_EXIT_CODE);
                assertThat(service.readLog()).doesNotContain("ERROR", "WARN", "Already stored");
            }
        }
    }

    @Test
    void keepsItsDataAfterAKill() throws InterruptedException {
        Path dataDir = MigratedDataDirectory.createCopy();
        ServiceProcess killed = ServiceProcess.start(dataDir, "serve");
        killed.query(COUNTS);
        killed.kill();
        try (ServiceProcess next = ServiceProcess.start(dataDir)) {
            assertThat(next.query(COUNTS)).isEqualTo(EXPECTED_COUNTS);
        }
    }

    /** Each log line marks a step of the first start: before PostgreSQL runs, and before, between and after the documents. */
    @ParameterizedTest
    @ValueSource(
            strings = {"Setting up PostgreSQL", "ready on 127.0.0.1", "as version 2", "as version 3", "as version 4"})
    void completesAFirstStartThatWasKilled(String step) throws InterruptedException {
        ServiceProcess killed = ServiceProcess.start(dataDir);
        killed.awaitLog(step);
        killed.kill();
        try (ServiceProcess next = ServiceProcess.start(dataDir)) {
            assertThat(next.query(COUNTS)).isEqualTo(EXPECTED_COUNTS);
        }
    }

    @Test
    void executesACommandDuringTheFirstStart() throws InterruptedException {
        try (ServiceProcess service = ServiceProcess.start(dataDir)) {
            service.awaitLog("Setting up PostgreSQL");
            try (ServiceProcess command = ServiceProcess.start(dataDir, "migrate")) {
                assertThat(command.awaitExitCode()).as(command.readLog()).isZero();
                assertThat(command.readLog()).contains("up to date, at version 4.");
            }
            assertThat(service.query(COUNTS)).isEqualTo(EXPECTED_COUNTS);
        }
    }

    @Test
    void rejectsADirectoryOfAnotherMajorVersion() throws InterruptedException, IOException {
        Path dataDir = MigratedDataDirectory.createCopy();
        Path version = Files.walk(dataDir, 2)
                .filter(file -> file.endsWith("PG_VERSION"))
                .findFirst()
                .orElseThrow();
        Files.writeString(version, "17\n");
        try (ServiceProcess second = ServiceProcess.start(dataDir)) {
            assertThat(second.awaitExitCode()).isEqualTo(1);
            assertThat(second.readLog().lines()).singleElement().asString().contains("17");
        }
        assertThat(version).hasContent("17");
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "token --role editor"})
    void reportsADamagedTokenKey(String command) throws InterruptedException, IOException {
        Path dataDir = MigratedDataDirectory.createCopy();
        Files.writeString(dataDir.resolve("token-key.pem"), "damage");
        try (ServiceProcess service = ServiceProcess.start(dataDir, command.split(" "))) {
            assertThat(service.awaitExitCode()).isEqualTo(1);
            assertThat(service.readLog().lines())
                    .last()
                    .asString()
                    .contains(dataDir.toString(), "token-key.pem contains no private RSA key", "remove it");
            assertThat(service.readLog()).doesNotContain("\tat ", "Exception");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"QUARKUS_HTTP_PORT", "QUARKUS_MANAGEMENT_PORT"})
    void rejectsATakenPortBeforeTheDatabaseIsSetUp(String setting) throws InterruptedException, IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            int free = ServiceProcess.findFreePort();
            boolean http = setting.equals("QUARKUS_HTTP_PORT");
            Path missing = dataDir.resolve("missing");
            try (ServiceProcess service = ServiceProcess.start(
                    http ? taken.getLocalPort() : free,
                    http ? free : taken.getLocalPort(),
                    List.of(),
                    Map.of("CLEARINGHOUSE_DATA_DIR", missing.toString()))) {
                assertThat(service.awaitExitCode()).isEqualTo(1);
                assertThat(service.readLog().lines())
                        .containsExactly("Port %s is in use by another program. Set %s to another port."
                                .formatted(String.valueOf(taken.getLocalPort()), setting));
                assertThat(missing).doesNotExist();
            }
        }
    }

    /** The native executable reads settings as UTF-8 in every locale, so it uses the directory that is meant. */
    @Test
    void rejectsALetterThatAPosixLocaleCannotName() throws InterruptedException {
        Path named = dataDir.resolve("Do\u00F1a");
        Map<String, String> posix = Map.of("LC_ALL", "C", "CLEARINGHOUSE_DATA_DIR", named.toString());
        try (ServiceProcess command = ServiceProcess.start(List.of(), posix, "migrate")) {
            assertThat(command.awaitExitCode()).isEqualTo(ServiceProcess.isNative() ? 0 : 2);
            if (ServiceProcess.isNative()) {
                assertThat(named).isDirectory();
                return;
            }
            assertThat(command.readLog().lines())
                    .singleElement()
                    .asString()
                    .startsWith("The environment variable CLEARINGHOUSE_DATA_DIR has letters beyond");
            assertThat(dataDir).isEmptyDirectory();
        }
    }

    @Test
    void rejectsAnUnknownCommand() throws InterruptedException {
        try (ServiceProcess service = ServiceProcess.start(dataDir, "server")) {
            assertThat(service.awaitExitCode()).isEqualTo(2);
            assertThat(service.readLog()).contains("'server'", "Did you mean", "serve");
        }
    }
}
