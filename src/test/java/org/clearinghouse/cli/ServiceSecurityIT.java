package org.clearinghouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clearinghouse.security.SigningKey;
import org.clearinghouse.security.TokenIssuer;
import org.clearinghouse.support.Json;
import org.clearinghouse.support.OwnDatabaseResource;
import org.clearinghouse.support.Resources;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The packaged service with TLS and JSON logs rejects unauthorized writes and exposes no secret. */
class ServiceSecurityIT {
    private static final Path DATA_DIR = OwnDatabaseResource.createEmptyDirectory();
    private static final SigningKey KEY = SigningKey.readOrCreate(DATA_DIR);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String VERSION = "{ dataset { version } }";

    private static SelfSignedCertificate certificate;
    private static int tlsPort;
    private static ServiceProcess service;

    /** An operation that changes data. */
    enum WriteOperation {
        IMPORT_DOCUMENT("/graphql") {
            @Override
            String createBody(String text) {
                return formatMutation(
                        "mutation ($text: String!) { importDocument(text: $text, name: \"sheet\") { stored version } }",
                        Map.of("text", text));
            }
        },
        RETRACT_SOURCE("/graphql") {
            @Override
            String createBody(String text) {
                return formatMutation(
                        "mutation ($reason: String!) { retractSource(code: \"maine-2023\", reason: $reason) { stored } }",
                        Map.of("reason", text));
            }
        },
        POST_DOCUMENTS("/documents") {
            @Override
            String createBody(String text) {
                return text;
            }
        };

        private final String path;

        WriteOperation(String path) {
            this.path = path;
        }

        private static String formatMutation(String mutation, Map<String, String> variables) {
            return Json.write(Map.of("query", mutation, "variables", variables));
        }

        abstract String createBody(String text);

        HttpRequest createRequest(String text, String token) {
            HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(path))
                    .header("Content-Type", "application/json")
                    .header("Accept", "application/graphql-response+json")
                    .POST(BodyPublishers.ofString(createBody(text)));
            if (token != null) {
                request.header("Authorization", "Bearer " + token);
            }
            return request.build();
        }
    }

    @BeforeAll
    static void start() throws Exception {
        certificate = SelfSignedCertificate.create(OwnDatabaseResource.createEmptyDirectory());
        tlsPort = ServiceProcess.findFreePort();
        List<String> options = new ArrayList<>(certificate.buildServerOptions(tlsPort));
        options.addAll(List.of("-Dquarkus.http.insecure-requests=enabled", "-Dquarkus.log.console.json.enabled=true"));
        service = ServiceProcess.start(options, DATA_DIR).awaitListening();
    }

    @AfterAll
    static void stop() throws Exception {
        Resources.closeAll(service);
    }

    static Stream<Arguments> createUnauthorizedWrites() {
        List<Caller> callers = Caller.createUnauthorized(KEY);
        return Stream.of(WriteOperation.values())
                .flatMap(write -> callers.stream().map(caller -> Arguments.of(write, caller)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("createUnauthorizedWrites")
    void rejectsUnauthorizedWrites(WriteOperation write, Caller caller) throws Exception {
        String before = service.query(VERSION);
        HttpResponse<String> response = send(write.createRequest(formatSheet("Ohio", 1_234), caller.token()));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(caller.status());
        assertThat(response.headers().firstValue("WWW-Authenticate").isPresent())
                .isEqualTo(caller.status() == 401);
        assertThat(service.query(VERSION)).isEqualTo(before);
        assertThat(service.query("{ sources { code } }")).contains("maine-2023").doesNotContain("ohio-2023");
    }

    /** The same requests succeed, so the token is the cause of the rejections. */
    @Test
    void acceptsWritesOfAnEditor() throws Exception {
        String token = Caller.createEditor(KEY).token();
        assertThat(send(WriteOperation.POST_DOCUMENTS.createRequest(formatSheet("Utah", 77), token))
                        .body())
                .contains("\"stored\":true");
        assertThat(send(WriteOperation.IMPORT_DOCUMENT.createRequest(formatSheet("Iowa", 78), token))
                        .body())
                .contains("\"stored\":true");
        String retraction = WriteOperation.RETRACT_SOURCE.createBody("A test.").replace("maine-2023", "iowa-2023");
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/graphql"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString(retraction))
                .build();
        assertThat(send(request).body()).contains("\"stored\":true");
    }

    @Test
    void showsNoSecretInLogsHealthOrMetrics() throws Exception {
        String valid = TokenIssuer.sign(KEY, "editor", Duration.ofHours(1));
        String expired = TokenIssuer.sign(KEY, "editor", Duration.ofHours(-1));
        String text = "must-not-be-logged";
        for (WriteOperation write : WriteOperation.values()) {
            send(write.createRequest(text, valid));
            send(write.createRequest(text, expired));
        }
        send(HttpRequest.newBuilder(service.resolve("/graphql?query=%7B&access_token=" + valid))
                .build());
        StringBuilder output = new StringBuilder(service.readLog());
        for (String path : List.of(
                "/q", "/q/health", "/q/health/live", "/q/health/ready", "/q/health/started", "/q/metrics", "/q/info")) {
            output.append(
                    send(HttpRequest.newBuilder(service.resolveManagement(path)).build())
                            .body());
        }
        assertThat(output.toString())
                .contains("clearinghouse_dataset_version", "\"UP\"", "version 4")
                .doesNotContain(readSecrets().toArray(String[]::new))
                .doesNotContain(
                        extractSignature(valid), extractSignature(expired), text, SelfSignedCertificate.PASSWORD);
    }

    @Test
    void logsJson() {
        assertThat(service.readLog().lines()).isNotEmpty().allSatisfy(line -> {
            JsonNode entry = Json.read(line);
            assertThat(entry.hasNonNull("timestamp")).isTrue();
            assertThat(entry.hasNonNull("level")).isTrue();
            assertThat(entry.hasNonNull("message")).isTrue();
        });
    }

    @Test
    void sendsStrictTransportSecurityOverTls() throws Exception {
        URI address = URI.create("https://localhost:%d/nation".formatted(tlsPort));
        HttpResponse<String> response = certificate
                .createTrustingClient()
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Strict-Transport-Security")).hasValue("max-age=31536000");
    }

    @Test
    void servesNoManagementPathOnThePublicPort() throws Exception {
        for (String path : List.of("/q", "/q/health", "/q/metrics", "/q/health/ready")) {
            assertThat(send(HttpRequest.newBuilder(service.resolve(path)).build())
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    private static List<String> readSecrets() throws IOException {
        List<String> secrets = new ArrayList<>();
        secrets.add(Files.readString(DATA_DIR.resolve("postgres.password")).strip());
        Files.readAllLines(DATA_DIR.resolve("token-key.pem")).stream()
                .filter(line -> !line.startsWith("-----"))
                .forEach(secrets::add);
        assertThat(secrets).hasSizeGreaterThan(20).allMatch(secret -> secret.length() >= 4);
        return secrets.stream().filter(secret -> secret.length() >= 16).toList();
    }

    private static String extractSignature(String token) {
        return token.split("\\.")[2];
    }

    private static String formatSheet(String state, int figure) {
        return """
                %1$s Data
                In 2023, %2$d CyberTipline reports were made available to law enforcement in %1$s.
                """.formatted(state, figure);
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return HTTP.send(request, BodyHandlers.ofString());
    }
}
