package org.clearinghouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clearinghouse.support.OwnDatabaseResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged program with its own PostgreSQL, through starts, ends and kills. */
class ServiceIT {
    private static final String COUNTS = "{ dataset { version observations citations sources } }";
    private static final String ALL =
            "{\"data\":{\"dataset\":{\"version\":3,\"observations\":151,\"citations\":157,\"sources\":12}}}";
    private static final int ENDED_BY_SIGTERM = 143;

    private final Path dataDir = OwnDatabaseResource.emptyDirectory();

    @Test
    void whatWasStoredIsThereAfterARestartAndNothingIsStoredTwice() throws InterruptedException {
        for (int start = 1; start <= 2; start++) {
            try (ServiceProcess service = ServiceProcess.start(dataDir)) {
                assertThat(service.answer(COUNTS)).isEqualTo(ALL);
                assertThat(service.terminate()).isEqualTo(ENDED_BY_SIGTERM);
                assertThat(service.log()).doesNotContain("ERROR", "WARN", "Already stored");
            }
        }
    }

    @Test
    void aKillWhileItRunsLosesNothing() throws InterruptedException {
        Path dataDir = PreparedDirectory.copy();
        ServiceProcess killed = ServiceProcess.start(dataDir, "serve");
        killed.answer(COUNTS);
        killed.kill();
        try (ServiceProcess next = ServiceProcess.start(dataDir)) {
            assertThat(next.answer(COUNTS)).isEqualTo(ALL);
        }
    }

    /** Each is a moment of the first start: before the server runs, before, between and after the documents. */
    @ParameterizedTest
    @ValueSource(strings = {"Setting up PostgreSQL", "ready on 127.0.0.1", "as version 2", "as version 3"})
    void aKillWhileItFirstStoresItsDataLosesNothing(String moment) throws InterruptedException {
        ServiceProcess killed = ServiceProcess.start(dataDir);
        killed.awaitLog(moment);
        killed.kill();
        try (ServiceProcess next = ServiceProcess.start(dataDir)) {
            assertThat(next.answer(COUNTS)).isEqualTo(ALL);
        }
    }

    @Test
    void aCommandThatComesWhileTheServiceFirstStartsIsCarriedOut() throws InterruptedException {
        try (ServiceProcess service = ServiceProcess.start(dataDir)) {
            service.awaitLog("Setting up PostgreSQL");
            try (ServiceProcess command = ServiceProcess.start(dataDir, "migrate")) {
                assertThat(command.exitCode()).as(command.log()).isZero();
                assertThat(command.log()).contains("up to date, at version 3.");
            }
            assertThat(service.answer(COUNTS)).isEqualTo(ALL);
        }
    }

    @Test
    void aDirectoryOfAnotherMajorVersionIsLeftAloneWithOneClearLine() throws InterruptedException, IOException {
        Path dataDir = PreparedDirectory.copy();
        Path version = Files.walk(dataDir, 2)
                .filter(file -> file.endsWith("PG_VERSION"))
                .findFirst()
                .orElseThrow();
        Files.writeString(version, "17\n");
        try (ServiceProcess second = ServiceProcess.start(dataDir)) {
            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.log().lines()).singleElement().asString().contains("17");
        }
        assertThat(version).hasContent("17");
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "token --role editor"})
    void aDamagedTokenKeyIsToldInOneClearLine(String command) throws InterruptedException, IOException {
        Path dataDir = PreparedDirectory.copy();
        Files.writeString(dataDir.resolve("token-key.pem"), "damage");
        try (ServiceProcess service = ServiceProcess.start(dataDir, command.split(" "))) {
            assertThat(service.exitCode()).isEqualTo(1);
            assertThat(service.log().lines())
                    .last()
                    .asString()
                    .contains(dataDir.toString(), "token-key.pem contains no private RSA key", "remove it");
            assertThat(service.log()).doesNotContain("\tat ", "Exception");
        }
    }

    @Test
    void anUnknownCommandIsRefused() throws InterruptedException {
        try (ServiceProcess service = ServiceProcess.start(dataDir, "server")) {
            assertThat(service.exitCode()).isEqualTo(2);
            assertThat(service.log()).contains("'server'", "Did you mean", "serve");
        }
    }
}
