package org.clearinghouse.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.clearinghouse.cli.ServiceProcess;
import org.clearinghouse.postgres.ControlledPostgres;
import org.clearinghouse.security.SigningKey;
import org.clearinghouse.security.TokenIssuer;
import org.clearinghouse.support.Json;
import org.clearinghouse.support.OwnDatabaseResource;

/** The packaged program on an external PostgreSQL, as its clients and its operator see it. */
final class ServiceInstance implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final Path DATA_DIR = OwnDatabaseResource.createEmptyDirectory();
    private static final String EDITOR_TOKEN =
            TokenIssuer.sign(SigningKey.readOrCreate(DATA_DIR), "editor", Duration.ofHours(10));
    private static final String IMPORT =
            "mutation ($text: String!) { importDocument(text: $text, name: \"a sheet\") { stored version } }";

    private final HttpClient http = createHttpClient();
    private final Callable<ServiceProcess> starter;
    private ServiceProcess process;

    private ServiceInstance(Callable<ServiceProcess> starter) throws Exception {
        this.starter = starter;
        this.process = starter.call();
    }

    static ServiceInstance start(ControlledPostgres database, String... javaOptions) throws Exception {
        return start(database.jdbcUrl(), database, List.of(javaOptions));
    }

    /** @param url the JDBC URL of the database or of a connection pooler */
    static ServiceInstance start(String url, ControlledPostgres database, List<String> javaOptions) throws Exception {
        return start(url, database, javaOptions, Map.of());
    }

    static ServiceInstance start(
            String url, ControlledPostgres database, List<String> javaOptions, Map<String, String> environment)
            throws Exception {
        int port = ServiceProcess.findFreePort();
        int managementPort = ServiceProcess.findFreePort();
        List<String> options = buildOptions(url, database, javaOptions);
        Map<String, String> variables = new HashMap<>(environment);
        variables.put("CLEARINGHOUSE_DATA_DIR", DATA_DIR.toString());
        return new ServiceInstance(() -> ServiceProcess.start(port, managementPort, options, variables, "serve")
                .awaitListening());
    }

    /** Starts the program again on the same ports, after it has ended. */
    void restart() throws Exception {
        process = starter.call();
    }

    /** Starts a command beside the service. */
    static ServiceProcess startCommand(ControlledPostgres database, String... arguments) {
        return ServiceProcess.start(buildOptions(database.jdbcUrl(), database, List.of()), DATA_DIR, arguments);
    }

    private static List<String> buildOptions(String url, ControlledPostgres database, List<String> javaOptions) {
        List<String> options = new ArrayList<>(List.of(
                "-Dclearinghouse.migrate=true",
                "-Dquarkus.datasource.jdbc.url=" + url,
                "-Dquarkus.datasource.username=" + database.username(),
                "-Dquarkus.datasource.password=" + database.password()));
        options.addAll(javaOptions);
        return options;
    }

    /** Uses HTTP/1.1, because the JDK would otherwise request HTTP/2 through the load balancer. */
    static HttpClient createHttpClient() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    ServiceProcess process() {
        return process;
    }

    /** A response and the time that it took. */
    record TimedResponse(int status, String body, String retryAfter, Duration duration) {
        JsonNode parseJson() {
            return Json.read(body);
        }
    }

    TimedResponse query(String document) throws IOException, InterruptedException {
        return postGraphQL(document, Map.of(), HttpRequest.newBuilder());
    }

    TimedResponse importByMutation(String text) throws IOException, InterruptedException {
        return postGraphQL(IMPORT, Map.of("text", text), createEditorRequest());
    }

    TimedResponse importDocument(String text) throws IOException, InterruptedException {
        return send(createEditorRequest().uri(process.resolve("/documents")).POST(BodyPublishers.ofString(text)));
    }

    TimedResponse fetchHealth(String kind) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(process.resolveManagement("/q/health/" + kind)));
    }

    TimedResponse fetchMetrics() throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(process.resolveManagement("/q/metrics")));
    }

    /** Returns the log, the metrics and all health checks. */
    String collectOperatorOutput() throws IOException, InterruptedException {
        StringBuilder output =
                new StringBuilder(process.readLog()).append(fetchMetrics().body());
        for (String kind : List.of("", "live", "ready", "started")) {
            output.append(fetchHealth(kind).body());
        }
        return output.toString();
    }

    int fetchVersion() throws IOException, InterruptedException {
        return query("{ dataset { version } }")
                .parseJson()
                .at("/data/dataset/version")
                .asInt();
    }

    /** Returns the readiness check of the dataset. */
    JsonNode fetchDatasetCheck() throws IOException, InterruptedException {
        return fetchReadinessCheck("dataset");
    }

    /** Returns the readiness check with this name. */
    JsonNode fetchReadinessCheck(String name) throws IOException, InterruptedException {
        JsonNode health = fetchHealth("ready").parseJson();
        for (JsonNode check : health.path("checks")) {
            if (check.path("name").asText().equals(name)) {
                return check;
            }
        }
        throw new AssertionError("no check %s in %s".formatted(name, health));
    }

    String fetchFailure() throws IOException, InterruptedException {
        return fetchDatasetCheck().at("/data/failure").asText();
    }

    void awaitReady() throws Exception {
        await(() -> fetchDatasetCheck().path("status").asText().equals("UP"));
    }

    /** Waits for an event and returns the duration. A refused connection does not end the wait. */
    Duration await(Callable<Boolean> event) throws Exception {
        long start = System.nanoTime();
        while (!checkIgnoringIOExceptions(event)) {
            if (System.nanoTime() - start > TIMEOUT.toNanos()) {
                throw new AssertionError("not within %s; the log:\n%s".formatted(TIMEOUT, process.readLog()));
            }
            Thread.sleep(20);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static boolean checkIgnoringIOExceptions(Callable<Boolean> event) throws Exception {
        try {
            return event.call();
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        process.close();
    }

    private TimedResponse postGraphQL(String document, Map<String, ?> variables, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return send(request.uri(process.resolve("/graphql"))
                .header("Content-Type", "application/json")
                .header("Accept", "application/graphql-response+json")
                .POST(BodyPublishers.ofString(Json.write(Map.of("query", document, "variables", variables)))));
    }

    static HttpRequest.Builder createEditorRequest() {
        return HttpRequest.newBuilder().header("Authorization", "Bearer " + EDITOR_TOKEN);
    }

    private TimedResponse send(HttpRequest.Builder request) throws IOException, InterruptedException {
        long start = System.nanoTime();
        HttpResponse<String> response =
                http.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
        return new TimedResponse(
                response.statusCode(),
                response.body(),
                response.headers().firstValue("Retry-After").orElse(""),
                Duration.ofNanos(System.nanoTime() - start));
    }
}
