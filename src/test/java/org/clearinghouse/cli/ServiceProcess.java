package org.clearinghouse.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged program in a separate process. */
public final class ServiceProcess implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(180);

    /** Longer than any timeout of the service. */
    private static final Duration RESPONSE_TIMEOUT = Duration.ofSeconds(60);

    /** Most processes of tests end before optimized compilation is worth its time. */
    private static final String FAST_STARTUP = "-XX:TieredStopAtLevel=1";

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final int managementPort;
    private final Path log;
    private final Process process;

    private ServiceProcess(int port, int managementPort, Path log, Process process) {
        this.port = port;
        this.managementPort = managementPort;
        this.log = log;
        this.process = process;
    }

    public static ServiceProcess start(Path dataDir, String... arguments) {
        return start(List.of(), dataDir, arguments);
    }

    public static ServiceProcess start(List<String> options, Path dataDir, String... arguments) {
        return start(options, Map.of("CLEARINGHOUSE_DATA_DIR", dataDir.toString()), arguments);
    }

    /** @param options for the JVM; a native executable knows some of them */
    static ServiceProcess start(List<String> options, Map<String, String> environment, String... arguments) {
        return start(findFreePort(), findFreePort(), options, environment, arguments);
    }

    /** Starts the program on given ports, so that it can be restarted behind a load balancer. */
    public static ServiceProcess start(
            int port, int managementPort, List<String> options, Map<String, String> environment, String... arguments) {
        try {
            Path log = Files.createTempFile(Files.createDirectories(Path.of("target", "logs")), "service", ".log");
            List<String> command = new ArrayList<>(buildCommand(options, port, managementPort));
            command.addAll(Arrays.asList(arguments));
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            return new ServiceProcess(port, managementPort, log, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a URI on the public port. */
    public URI resolve(String path) {
        return URI.create("http://localhost:%d%s".formatted(port, path));
    }

    /** Returns a URI on the management port. */
    public URI resolveManagement(String path) {
        return URI.create("http://localhost:%d%s".formatted(managementPort, path));
    }

    /** Waits until the service answers a query, and returns the response. */
    public String query(String document) throws InterruptedException {
        Instant deadline = Instant.now().plus(TIMEOUT);
        while (Instant.now().isBefore(deadline) && process.isAlive()) {
            try {
                return post(document, request("/graphql"));
            } catch (IOException notListening) {
                Thread.sleep(50);
            }
        }
        throw new AssertionError("no response; the log:\n" + readLog());
    }

    /** Sends one GET request; the service must be listening. */
    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = request(path).build();
        return http.send(request, BodyHandlers.ofString());
    }

    /** Returns the status of a response on the management port. */
    int fetchManagementStatus(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(resolveManagement(path)).build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    /** Imports a document and returns the body of the response. */
    public String postDocument(String token, String document) throws IOException, InterruptedException {
        return sendDocument(token, document).body();
    }

    /** Imports a document and returns the status of the response. */
    int fetchDocumentStatus(String token, String document) throws IOException, InterruptedException {
        return sendDocument(token, document).statusCode();
    }

    private HttpResponse<String> sendDocument(String token, String document) throws IOException, InterruptedException {
        HttpRequest request = request("/documents")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString(document))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    /** Executes a query or mutation with a token. */
    String query(String token, String document) throws IOException, InterruptedException {
        return post(document, request("/graphql").header("Authorization", "Bearer " + token));
    }

    /** Waits until the service listens on all ports. */
    public ServiceProcess awaitListening() throws InterruptedException {
        awaitLog("Listening on");
        return this;
    }

    public void awaitLog(String text) throws InterruptedException {
        Instant deadline = Instant.now().plus(TIMEOUT);
        while (!readLog().contains(text)) {
            if (Instant.now().isAfter(deadline) || !process.isAlive()) {
                throw new AssertionError("the log does not contain \"" + text + "\":\n" + readLog());
            }
            Thread.sleep(5);
        }
    }

    /** Sends a signal: STOP suspends the process, CONT resumes it. */
    public void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    /** Sends SIGKILL. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Sends SIGTERM and returns the exit code. */
    public int terminate() throws InterruptedException {
        process.destroy();
        return awaitExitCode();
    }

    public int awaitExitCode() throws InterruptedException {
        if (!process.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("the process does not end; its log:\n" + readLog());
        }
        return process.exitValue();
    }

    public String readLog() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(resolve(path)).timeout(RESPONSE_TIMEOUT);
    }

    private String post(String document, HttpRequest.Builder builder) throws IOException, InterruptedException {
        HttpRequest request = builder.header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"query\":\"%s\"}".formatted(document)))
                .build();
        return http.send(request, BodyHandlers.ofString()).body();
    }

    public static boolean isNative() {
        return !System.getProperty("native.executable", "").isBlank();
    }

    /** Uses the native executable if there is one, otherwise the jar. */
    private static List<String> buildCommand(List<String> options, int port, int managementPort) {
        String executable = System.getProperty("native.executable", "");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> program =
                new ArrayList<>(executable.isBlank() ? List.of(java, FAST_STARTUP) : List.of(executable));
        program.add("-Dquarkus.http.port=" + port);
        program.add("-Dquarkus.management.port=" + managementPort);
        program.addAll(options);
        if (executable.isBlank()) {
            program.addAll(List.of("-jar", "target/quarkus-app/quarkus-run.jar"));
        }
        return program;
    }

    public static int findFreePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public long pid() {
        return process.pid();
    }
}
