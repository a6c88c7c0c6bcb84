package org.clearinghouse.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clearinghouse.security.SigningKey;
import org.clearinghouse.security.TokenIssuer;
import org.clearinghouse.support.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The clock of the service jumps forth and back by an hour; that of the database, which gives versions their times, does
 * not. Needs libfaketime, which the package of that name installs; without it the test is left out.
 */
class ClockStepsIT {
    private static final List<Path> LIBRARIES = List.of(
            Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1"),
            Path.of("/usr/lib/aarch64-linux-gnu/faketime/libfaketime.so.1"));
    private static final String VERSION = "{ dataset { version publishedAt } }";
    private static final String AS_OF = "query @asOf(time: \\\"%s\\\") { dataset { version } }";
    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir
    Path directory;

    private final List<Instant> times = new ArrayList<>();
    private Path dataDir;
    private Path offset;
    private Path library;

    @BeforeEach
    void findLibrary() {
        library = LIBRARIES.stream().filter(Files::exists).findFirst().orElse(null);
        if (library == null) {
            System.err.println("######## LEFT OUT: clock steps, which need libfaketime. ########");
        }
        assumeTrue(library != null);
    }

    @Test
    void importsTokensAndPastVersionsBearClocksThatJump() throws Exception {
        dataDir = MigratedDataDirectory.createCopy();
        offset = directory.resolve("offset");
        step(Duration.ZERO);
        SigningKey key = SigningKey.readOrCreate(dataDir);
        String brief = TokenIssuer.sign(key, "anna", "editor", Duration.ofMinutes(30));
        String daily = TokenIssuer.sign(key, "anna", "editor", Duration.ofDays(1));
        try (ServiceProcess service = ServiceProcess.start(List.of(), createEnvironment())) {
            service.awaitListening();
            importSheet(service, brief, 2001);

            step(HOUR);
            assertThat(service.fetchDocumentStatus(brief, TestSheets.create("Ohio", 2010, 7)))
                    .as("the token has expired")
                    .isEqualTo(401);
            importSheet(service, daily, 2003);

            step(Duration.ZERO);
            importSheet(service, brief, 2004);
            importSheet(service, brief, 2005);
            assertThat(times).isSorted().doesNotHaveDuplicates();

            step(HOUR.negated());
            importSheet(service, daily, 2006);
            assertThat(times).isSorted().doesNotHaveDuplicates();
            requirePastVersions(service);
            stepDuringImports(service, daily);
            assertThat(service.fetchManagementStatus("/q/health/ready")).isEqualTo(200);
            assertThat(service.get("/observations.csv?changedSince=5").body()).contains(",2006,");
            assertThat(service.readLog()).doesNotContain("ERROR", "ARJUNA");
        }
    }

    private Map<String, String> createEnvironment() {
        return Map.of(
                "CLEARINGHOUSE_DATA_DIR",
                dataDir.toString(),
                "LD_PRELOAD",
                library.toString(),
                "FAKETIME_TIMESTAMP_FILE",
                offset.toString(),
                "FAKETIME_CACHE_DURATION",
                "1",
                "FAKETIME_DONT_FAKE_MONOTONIC",
                "1");
    }

    /** Replaces the file at once, because processes read it at any time; each reads it once a second. */
    private void step(Duration difference) throws IOException, InterruptedException {
        Path next = Files.writeString(directory.resolve("next"), "%+d".formatted(difference.toSeconds()));
        Files.move(next, offset, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Thread.sleep(3000);
    }

    /** A transaction that began before the clock was set forward must not end as too long. */
    private void stepDuringImports(ServiceProcess service, String token) throws Exception {
        Thread steps = new Thread(() -> {
            try {
                step(HOUR.multipliedBy(2));
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        steps.start();
        for (int year = 2011; year < 2020 || steps.isAlive(); year++) {
            assertThat(service.fetchDocumentStatus(token, TestSheets.create("Iowa", year % 20 + 2000, year)))
                    .isIn(200, 422);
        }
        steps.join();
    }

    /** Every reader sees the new version at once, although the clock was set back. */
    private void importSheet(ServiceProcess service, String token, int year) throws Exception {
        JsonNode report = Json.read(service.postDocument(token, TestSheets.create("Ohio", year, 7)));
        assertThat(report.path("stored").asBoolean()).as(report.toString()).isTrue();
        JsonNode dataset = Json.read(service.query(VERSION)).at("/data/dataset");
        assertThat(dataset.get("version").asInt())
                .isEqualTo(report.get("version").asInt());
        times.add(Instant.parse(dataset.get("publishedAt").asText()));
    }

    private void requirePastVersions(ServiceProcess service) throws Exception {
        int newest =
                Json.read(service.query(VERSION)).at("/data/dataset/version").asInt();
        for (int i = 0; i < times.size(); i++) {
            assertThat(Json.read(service.query(AS_OF.formatted(times.get(i))))
                            .at("/data/dataset/version")
                            .asInt())
                    .isEqualTo(newest - times.size() + 1 + i);
        }
    }
}
