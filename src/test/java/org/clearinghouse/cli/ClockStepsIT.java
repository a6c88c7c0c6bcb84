package org.clearinghouse.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse.security.SigningKey;
import org.clearinghouse.security.TokenIssuer;
import org.clearinghouse.support.Json;
import org.clearinghouse.support.SteppedClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The clock of the service jumps forth and back by an hour; that of the database, which gives versions their times, does
 * not. Needs libfaketime, which the package of that name installs; without it the test is left out.
 */
class ClockStepsIT {
    private static final String VERSION = "{ dataset { version publishedAt } }";
    private static final String AS_OF = "query @asOf(time: \\\"%s\\\") { dataset { version } }";
    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir
    Path directory;

    private final List<Instant> times = new ArrayList<>();
    private Path dataDir;
    private SteppedClock clock;

    @BeforeEach
    void createClock() throws IOException {
        assumeTrue(SteppedClock.isAvailable());
        clock = SteppedClock.create(directory);
    }

    @Test
    void importsTokensAndPastVersionsBearClocksThatJump() throws Exception {
        dataDir = MigratedDataDirectory.createCopy();
        SigningKey key = SigningKey.readOrCreate(dataDir);
        String brief = TokenIssuer.sign(key, "anna", "editor", Duration.ofMinutes(30));
        String daily = TokenIssuer.sign(key, "anna", "editor", Duration.ofDays(1));
        try (ServiceProcess service = ServiceProcess.start(List.of(), createEnvironment())) {
            service.awaitListening();
            importSheet(service, brief, 2001);

            clock.step(HOUR);
            assertThat(service.fetchDocumentStatus(brief, TestSheets.create("Ohio", 2010, 7)))
                    .as("the token has expired")
                    .isEqualTo(401);
            importSheet(service, daily, 2003);

            clock.step(Duration.ZERO);
            importSheet(service, brief, 2004);
            importSheet(service, brief, 2005);
            assertThat(times).isSorted().doesNotHaveDuplicates();

            clock.step(HOUR.negated());
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
        Map<String, String> environment = new HashMap<>(clock.environment());
        environment.put("CLEARINGHOUSE_DATA_DIR", dataDir.toString());
        return environment;
    }

    /** A transaction that began before the clock was set forward must not end as too long. */
    private void stepDuringImports(ServiceProcess service, String token) throws Exception {
        Thread steps = new Thread(() -> {
            try {
                clock.step(HOUR.multipliedBy(2));
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
