package org.clearinghouse.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.clearinghouse.faults.ServiceInstance.TimedResponse;
import org.clearinghouse.postgres.ControlledPostgres;
import org.clearinghouse.support.Json;
import org.clearinghouse.support.OwnDatabaseResource;
import org.clearinghouse.support.Resources;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Three instances behind HAProxy on one PostgreSQL, one of them through PgBouncer. Run by src/replicas/run. */
class ReplicasScenario {
    private static final Duration MAX_DELAY = Duration.ofSeconds(2);
    private static final Duration RESPONSE_TIMEOUT = Duration.ofSeconds(10);
    private static final int ROUNDS = 10;
    private static final String QUERY =
            "{state(code:\"ME\"){observation(metric:\"team-hope-supported\",year:2023){value}}}";
    private static final String EXPECTED = "{\"data\":{\"state\":{\"observation\":{\"value\":12}}}}";

    private static ControlledPostgres database;
    private static PgBouncer pgBouncer;
    private static final List<ServiceInstance> instances = new ArrayList<>();
    private static HaProxy haProxy;

    private volatile boolean restarting = true;

    @BeforeAll
    static void start() throws Exception {
        database = ControlledPostgres.create(OwnDatabaseResource.createEmptyDirectory());
        database.start();
        pgBouncer = new PgBouncer(database);
        List<String> options = List.of("-Dquarkus.shutdown.delay=2s", "-Xmx256m");
        instances.add(ServiceInstance.start(database.jdbcUrl(), database, options));
        instances.get(0).awaitReady();
        instances.add(ServiceInstance.start(database.jdbcUrl(), database, options));
        instances.add(ServiceInstance.start(pgBouncer.jdbcUrl(), database, options));
        for (ServiceInstance instance : instances) {
            instance.awaitReady();
        }
        haProxy = HaProxy.startWithoutRetries(instances);
    }

    /** A test restarts the database, so the instances may be behind it. */
    @BeforeEach
    void awaitNewestVersion() throws Exception {
        for (ServiceInstance instance : instances) {
            instance.await(() -> instance.fetchFailure().isEmpty()
                    && instance.fetchVersion()
                            == Integer.parseInt(database.execute("select max(number) from version")));
        }
    }

    @AfterAll
    static void stop() throws Exception {
        Resources.closeAll(haProxy);
        Resources.closeAll(instances.toArray(ServiceInstance[]::new));
        Resources.closeAll(pgBouncer, database);
    }

    @Test
    void allInstancesServeAnImportWithinTwoSeconds() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            TimedResponse reply = instances.get(round % instances.size()).importDocument(UniqueSheets.createNext());
            assertThat(reply.status()).as(reply.body()).isEqualTo(200);
            assertAllServe(reply.parseJson().path("version").asInt(), instances);
        }
    }

    @Test
    void concurrentImportsGetConsecutiveVersions() throws Exception {
        int before = instances.get(0).fetchVersion();
        ExecutorService threads = Executors.newFixedThreadPool(instances.size());
        try {
            for (int round = 0; round < ROUNDS; round++) {
                List<Integer> versions = new ArrayList<>();
                for (Future<TimedResponse> reply : threads.invokeAll(instances.stream()
                        .<Callable<TimedResponse>>map(
                                instance -> () -> instance.importDocument(UniqueSheets.createNext()))
                        .toList())) {
                    assertThat(reply.get().status()).as(reply.get().body()).isEqualTo(200);
                    versions.add(reply.get().parseJson().path("version").asInt());
                }
                assertThat(versions).containsExactlyInAnyOrder(before + 1, before + 2, before + 3);
                before += instances.size();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(database.execute("select count(*) from version a join version b on b.number = a.number + 1 "
                        + "where b.recorded_at <= a.recorded_at"))
                .isEqualTo("0");
        assertAllServe(before, instances);
    }

    @Test
    void noRequestFailsDuringARollingRestart() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> clients = Stream.of(createGet(), createPost(), createGet(), createPost())
                    .map(request -> threads.submit(() -> sendRepeatedly(request)))
                    .toList();
            for (ServiceInstance instance : instances) {
                Thread.sleep(1000);
                instance.process().terminate();
                instance.restart();
                instance.awaitReady();
            }
            Thread.sleep(1000);
            restarting = false;
            int answers = 0;
            for (Future<Integer> client : clients) {
                answers += client.get();
            }
            System.out.printf("rolling restart of %d instances: %d answers, none failed%n", instances.size(), answers);
        } finally {
            restarting = false;
            threads.shutdownNow();
        }
    }

    @Test
    void everyInstanceAnswersAnAssistantBehindTheBalancer() throws Exception {
        HttpClient http = ServiceInstance.createHttpClient();
        String initialize = "{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"initialize\",\"params\":{\"protocolVersion\":"
                + "\"2025-06-18\",\"capabilities\":{},\"clientInfo\":{\"name\":\"replicas\",\"version\":\"1\"}}}";
        var initialized = http.send(createMcpPost(initialize), BodyHandlers.ofString());
        assertThat(initialized.statusCode()).as(initialized.body()).isEqualTo(200);
        assertThat(initialized.headers().firstValue("Mcp-Session-Id")).isEmpty();
        String call = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"get_figures\","
                + "\"arguments\":{\"areas\":[\"ME\"],\"metrics\":[\"team-hope-supported\"],\"years\":[2023]}}}";
        for (int request = 0; request < 2 * instances.size(); request++) {
            var response = http.send(createMcpPost(call), BodyHandlers.ofString());
            assertThat(response.body()).as("status %d", response.statusCode()).contains("\"value\":12,");
        }
    }

    @Test
    void anInstanceOnAHotStandbyServesReadsAndRejectsImports() throws Exception {
        try (ControlledPostgres standby = database.createStandby(OwnDatabaseResource.createEmptyDirectory())) {
            standby.start();
            try (ServiceInstance reader = ServiceInstance.start(standby, "-Dclearinghouse.migrate=false")) {
                reader.awaitReady();
                instances.get(0).await(() -> instances.get(0).fetchFailure().isEmpty());
                TimedResponse refused = reader.importDocument(UniqueSheets.createNext());
                assertThat(refused.status()).isEqualTo(503);
                assertThat(refused.body()).contains("read-only here", "Nothing was stored.");
                TimedResponse stored = instances.get(0).importDocument(UniqueSheets.createNext());
                assertThat(stored.status()).as(stored.body()).isEqualTo(200);
                assertAllServe(stored.parseJson().path("version").asInt(), List.of(reader));
            }
        }
    }

    private static void assertAllServe(int version, List<ServiceInstance> all) throws Exception {
        long stored = System.nanoTime();
        for (ServiceInstance instance : all) {
            instance.await(() -> instance.fetchVersion() >= version);
        }
        Duration took = Duration.ofNanos(System.nanoTime() - stored);
        System.out.printf("version %d showed in %d instances after %d ms%n", version, all.size(), took.toMillis());
        assertThat(took).isLessThan(MAX_DELAY);
    }

    private static HttpRequest createGet() {
        String query = URLEncoder.encode(QUERY, StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(haProxy.resolve("/graphql?query=" + query))
                .timeout(RESPONSE_TIMEOUT)
                .build();
    }

    /** Creates a request that neither the load balancer nor the client retries. */
    private static HttpRequest createPost() {
        return HttpRequest.newBuilder(haProxy.resolve("/graphql"))
                .header("Content-Type", "application/json")
                .timeout(RESPONSE_TIMEOUT)
                .POST(BodyPublishers.ofString(Json.write(Map.of("query", QUERY))))
                .build();
    }

    private static HttpRequest createMcpPost(String message) {
        return HttpRequest.newBuilder(haProxy.resolve("/mcp"))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .timeout(RESPONSE_TIMEOUT)
                .POST(BodyPublishers.ofString(message))
                .build();
    }

    private int sendRepeatedly(HttpRequest request) throws IOException, InterruptedException {
        HttpClient http = ServiceInstance.createHttpClient();
        int answers = 0;
        while (restarting) {
            var response = http.send(request, BodyHandlers.ofString());
            assertThat(response.body()).as("status %d", response.statusCode()).isEqualTo(EXPECTED);
            answers++;
            Thread.sleep(5);
        }
        return answers;
    }
}
