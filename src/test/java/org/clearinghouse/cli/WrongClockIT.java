package org.clearinghouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import org.clearinghouse.postgres.ControlledPostgres;
import org.clearinghouse.postgres.ServicePostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clock that was two years ahead has recorded a version; it is right again. */
class WrongClockIT {
    private static final String PUBLISHED_AT = "{ dataset { version publishedAt } }";
    private static final String PAST = "query @asOf(time: \\\"%s\\\") { dataset { version publishedAt } }";

    @TempDir
    Path documents;

    @Test
    void noTimeLiesInTheFuture() throws Exception {
        Path dataDir = MigratedDataDirectory.createCopy();
        try (ServiceProcess service = ServiceProcess.start(dataDir)) {
            Instant before = fetchPublishedAt(service, PUBLISHED_AT, 4);
            recordVersionInTwoYears(dataDir);
            awaitVersion(service, 5);
            Instant wrong = fetchPublishedAt(service, PUBLISHED_AT, 5);
            assertThat(wrong).isEqualTo(before.plusMillis(1));
            Instant start = Instant.now();
            importSheet(dataDir);
            awaitVersion(service, 6);
            assertThat(fetchPublishedAt(service, PUBLISHED_AT, 6)).isBetween(start, Instant.now());
            assertThat(fetchPublishedAt(service, PAST.formatted(wrong), 5)).isEqualTo(wrong);
        }
    }

    private static void recordVersionInTwoYears(Path dataDir) throws Exception {
        try (Connection connection = ServicePostgres.connect(dataDir)) {
            ControlledPostgres.execute(
                    connection, "insert into version values (5, now() + interval '2 years', 'a wrong clock')");
        }
    }

    private void importSheet(Path dataDir) throws Exception {
        Files.writeString(documents.resolve("ohio.txt"), TestSheets.create("Ohio", 2003, 7));
        try (ServiceProcess command = ServiceProcess.start(dataDir, "import", documents.toString())) {
            assertThat(command.awaitExitCode()).as(command.readLog()).isZero();
        }
    }

    private static void awaitVersion(ServiceProcess service, int version) throws InterruptedException {
        Instant deadline = Instant.now().plusSeconds(10);
        while (!service.query(PUBLISHED_AT).contains("\"version\":" + version)
                && Instant.now().isBefore(deadline)) {
            Thread.sleep(100);
        }
    }

    private static Instant fetchPublishedAt(ServiceProcess service, String query, int version) throws Exception {
        var dataset = new ObjectMapper().readTree(service.query(query)).at("/data/dataset");
        assertThat(dataset.path("version").asInt()).isEqualTo(version);
        return Instant.parse(dataset.path("publishedAt").textValue());
    }
}
