package org.clearinghouse.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.clearinghouse.cli.ServiceProcess;
import org.clearinghouse.postgres.PostgresProcesses;
import org.clearinghouse.security.SigningKey;
import org.clearinghouse.security.TokenIssuer;
import org.clearinghouse.support.Json;
import org.clearinghouse.support.OwnDatabaseResource;
import org.junit.jupiter.api.Test;

/** A service whose embedded PostgreSQL is killed answers reads, restarts PostgreSQL, and accepts imports again. */
class EmbeddedPostgresKilledIT {
    private static final Duration MAX_RECOVERY = Duration.ofSeconds(5);
    private static final String PATH = "/graphql?query="
            + URLEncoder.encode("{ state(code: \"ME\") { population { residents } } }", StandardCharsets.UTF_8);

    private final HttpClient http = ServiceInstance.createHttpClient();

    @Test
    void answersReadsAndSoonAcceptsImports() throws Exception {
        Path dataDir = OwnDatabaseResource.createEmptyDirectory();
        String token = TokenIssuer.sign(SigningKey.readOrCreate(dataDir), "editor", Duration.ofHours(1));
        ExecutorService readers = Executors.newSingleThreadExecutor();
        AtomicBoolean reading = new AtomicBoolean(true);
        try (ServiceProcess service = ServiceProcess.start(dataDir).awaitListening()) {
            assertStored(service, token, 5);
            String expected = read(service).body();
            Future<Integer> reads = readers.submit(() -> readWhile(reading, service, expected));
            ProcessHandle server = PostgresProcesses.findServer(dataDir);
            server.destroyForcibly();
            server.onExit().join();
            Duration took = retryUntilStored(service, token);
            reading.set(false);
            System.out.printf(
                    "embedded PostgreSQL killed: an import succeeded after %d ms, %d reads meanwhile%n",
                    took.toMillis(), reads.get());
            assertThat(took).isLessThan(MAX_RECOVERY);
            assertStored(service, token, 7);
        } finally {
            reading.set(false);
            readers.shutdownNow();
        }
    }

    private static void assertStored(ServiceProcess service, String token, int version) throws Exception {
        assertThat(service.postDocument(token, UniqueSheets.createNext()))
                .contains("\"version\":%d,\"stored\":true".formatted(version));
    }

    private static Duration retryUntilStored(ServiceProcess service, String token) throws Exception {
        String sheet = UniqueSheets.createNext();
        long start = System.nanoTime();
        Duration took = Duration.ZERO;
        String response = service.postDocument(token, sheet);
        while (!response.contains("\"stored\":true") && took.compareTo(MAX_RECOVERY) < 0) {
            assertThat(response).contains("The database ", "othing was stored");
            response = service.postDocument(token, sheet);
            took = Duration.ofNanos(System.nanoTime() - start);
        }
        assertThat(Json.read(response).path("version").asInt()).isEqualTo(6);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private int readWhile(AtomicBoolean reading, ServiceProcess service, String expected) throws Exception {
        int reads = 0;
        for (; reading.get(); reads++) {
            HttpResponse<String> response = read(service);
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).isEqualTo(expected);
        }
        return reads;
    }

    private HttpResponse<String> read(ServiceProcess service) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(service.resolve(PATH))
                .timeout(Duration.ofSeconds(10))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }
}
