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
import org.clearinghouse.faults.Instance.Reply;
import org.clearinghouse.postgres.ControlledPostgres;
import org.clearinghouse.support.FastGraphQLClient;
import org.clearinghouse.support.OwnDatabaseResource;
import org.clearinghouse.support.Resources;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Three instances behind HAProxy on one PostgreSQL, one of them by way of PgBouncer. Run by src/replicas/run. */
class ReplicasTrial {
    private static final Duration PROMISED = Duration.ofSeconds(2);
    private static final Duration FOR_AN_ANSWER = Duration.ofSeconds(10);
    private static final int ROUNDS = 10;
    private static final String QUESTION =
            "{state(code:\"ME\"){observation(metric:\"team-hope-supported\",year:2023){value}}}";
    private static final String ANSWER = "{\"data\":{\"state\":{\"observation\":{\"value\":12}}}}";

    private static ControlledPostgres database;
    private static Pooler pooler;
    private static final List<Instance> instances = new ArrayList<>();
    private static Balancer balancer;

    private volatile boolean restarting = true;

    @BeforeAll
    static void start() throws Exception {
        database = ControlledPostgres.create(OwnDatabaseResource.createEmptyDirectory());
        database.start();
        pooler = new Pooler(database);
        List<String> options = List.of("-Dquarkus.shutdown.delay=2s", "-Xmx256m");
        instances.add(Instance.start(database.jdbcUrl(), database, options));
        instances.get(0).awaitReady();
        instances.add(Instance.start(database.jdbcUrl(), database, options));
        instances.add(Instance.start(pooler.jdbcUrl(), database, options));
        for (Instance instance : instances) {
            instance.awaitReady();
        }
        balancer = Balancer.plain(instances);
    }

    /** One of the tests restarts the database. */
    @BeforeEach
    void allFollow() throws Exception {
        for (Instance instance : instances) {
            instance.await(() -> instance.failure().isEmpty()
                    && instance.version() == Integer.parseInt(database.sql("select max(number) from version")));
        }
    }

    @AfterAll
    static void stop() throws Exception {
        Resources.closeAll(balancer);
        Resources.closeAll(instances.toArray(Instance[]::new));
        Resources.closeAll(pooler, database);
    }

    @Test
    void anImportThroughOneShowsInAllWithinTwoSeconds() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Reply reply = instances.get(round % instances.size()).importDocument(FaultSheets.next());
            assertThat(reply.status()).as(reply.body()).isEqualTo(200);
            assertShowsInAll(reply.json().path("version").asInt(), instances);
        }
    }

    @Test
    void ofTwoImportsAtOnceThroughTwoBothAreStoredOneAfterTheOther() throws Exception {
        int before = instances.get(0).version();
        ExecutorService threads = Executors.newFixedThreadPool(instances.size());
        try {
            for (int round = 0; round < ROUNDS; round++) {
                List<Integer> versions = new ArrayList<>();
                for (Future<Reply> reply : threads.invokeAll(instances.stream()
                        .<Callable<Reply>>map(instance -> () -> instance.importDocument(FaultSheets.next()))
                        .toList())) {
                    assertThat(reply.get().status()).as(reply.get().body()).isEqualTo(200);
                    versions.add(reply.get().json().path("version").asInt());
                }
                assertThat(versions).containsExactlyInAnyOrder(before + 1, before + 2, before + 3);
                before += instances.size();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(database.sql("select count(*) from version a join version b on b.number = a.number + 1 "
                        + "where b.recorded_at <= a.recorded_at"))
                .isEqualTo("0");
        assertShowsInAll(before, instances);
    }

    @Test
    void aRollingRestartFailsNoRequest() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> clients = Stream.of(byGet(), byPost(), byGet(), byPost())
                    .map(request -> threads.submit(() -> askAllTheTime(request)))
                    .toList();
            for (Instance instance : instances) {
                Thread.sleep(1000);
                instance.process().terminate();
                instance.startAgain();
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

    /** A hot standby is read from, and says where imports are taken. */
    @Test
    void anInstanceOnAHotStandbyFollowsAndRefusesImports() throws Exception {
        try (ControlledPostgres standby = database.standby(OwnDatabaseResource.createEmptyDirectory())) {
            standby.start();
            try (Instance reader = Instance.start(standby, "-Dclearinghouse.migrate=false")) {
                reader.awaitReady();
                instances.get(0).await(() -> instances.get(0).failure().isEmpty());
                Reply refused = reader.importDocument(FaultSheets.next());
                assertThat(refused.status()).isEqualTo(503);
                assertThat(refused.body()).contains("read-only here", "Nothing was stored.");
                Reply stored = instances.get(0).importDocument(FaultSheets.next());
                assertThat(stored.status()).as(stored.body()).isEqualTo(200);
                assertShowsInAll(stored.json().path("version").asInt(), List.of(reader));
            }
        }
    }

    private static void assertShowsInAll(int version, List<Instance> all) throws Exception {
        long stored = System.nanoTime();
        for (Instance instance : all) {
            instance.await(() -> instance.version() >= version);
        }
        Duration took = Duration.ofNanos(System.nanoTime() - stored);
        System.out.printf("version %d showed in %d instances after %d ms%n", version, all.size(), took.toMillis());
        assertThat(took).isLessThan(PROMISED);
    }

    private static HttpRequest byGet() {
        String query = URLEncoder.encode(QUESTION, StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(balancer.address("/graphql?query=" + query))
                .timeout(FOR_AN_ANSWER)
                .build();
    }

    /** Neither the balancer nor the client sends it a second time. */
    private static HttpRequest byPost() {
        return HttpRequest.newBuilder(balancer.address("/graphql"))
                .header("Content-Type", "application/json")
                .timeout(FOR_AN_ANSWER)
                .POST(BodyPublishers.ofString(FastGraphQLClient.writeJson(Map.of("query", QUESTION))))
                .build();
    }

    private int askAllTheTime(HttpRequest request) throws IOException, InterruptedException {
        HttpClient http = Instance.client();
        int answers = 0;
        while (restarting) {
            var response = http.send(request, BodyHandlers.ofString());
            assertThat(response.body()).as("status %d", response.statusCode()).isEqualTo(ANSWER);
            answers++;
            Thread.sleep(5);
        }
        return answers;
    }
}
