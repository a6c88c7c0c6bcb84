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
import org.clearinghouse.support.FastGraphQLClient;
import org.clearinghouse.support.OwnDatabaseResource;
import org.clearinghouse.support.Resources;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The packaged service as it faces the public, with TLS and JSON logs: who may not write does not, and no secret gets out. */
class GuardedServiceIT {
    private static final Path DATA_DIR = OwnDatabaseResource.createEmptyDirectory();
    private static final SigningKey KEY = SigningKey.readOrCreate(DATA_DIR);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String VERSION = "{ dataset { version } }";

    private static Tls tls;
    private static int tlsPort;
    private static ServiceProcess service;

    /** A way to change the data. */
    enum Write {
        IMPORT_DOCUMENT("/graphql") {
            @Override
            String body(String text) {
                return call(
                        "mutation ($text: String!) { importDocument(text: $text, name: \"sheet\") { stored version } }",
                        Map.of("text", text));
            }
        },
        RETRACT_SOURCE("/graphql") {
            @Override
            String body(String text) {
                return call(
                        "mutation ($reason: String!) { retractSource(code: \"maine-2023\", reason: $reason) { stored } }",
                        Map.of("reason", text));
            }
        },
        POST_DOCUMENTS("/documents") {
            @Override
            String body(String text) {
                return text;
            }
        };

        private final String path;

        Write(String path) {
            this.path = path;
        }

        private static String call(String mutation, Map<String, String> variables) {
            return FastGraphQLClient.writeJson(Map.of("query", mutation, "variables", variables));
        }

        abstract String body(String text);

        HttpRequest request(String text, String token) {
            HttpRequest.Builder request = HttpRequest.newBuilder(service.address(path))
                    .header("Content-Type", "application/json")
                    .header("Accept", "application/graphql-response+json")
                    .POST(BodyPublishers.ofString(body(text)));
            if (token != null) {
                request.header("Authorization", "Bearer " + token);
            }
            return request.build();
        }
    }

    @BeforeAll
    static void start() throws Exception {
        tls = Tls.make(OwnDatabaseResource.createEmptyDirectory());
        tlsPort = ServiceProcess.freePort();
        List<String> options = new ArrayList<>(tls.options(tlsPort));
        options.addAll(List.of("-Dquarkus.http.insecure-requests=enabled", "-Dquarkus.log.console.json.enabled=true"));
        service = ServiceProcess.start(options, DATA_DIR).listening();
    }

    @AfterAll
    static void stop() throws Exception {
        Resources.closeAll(service);
    }

    static Stream<Arguments> writesOfOthers() {
        List<Sender> senders = Sender.withoutTheRight(KEY);
        return Stream.of(Write.values()).flatMap(write -> senders.stream().map(sender -> Arguments.of(write, sender)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("writesOfOthers")
    void whoIsNoEditorChangesNothing(Write write, Sender sender) throws Exception {
        String before = service.answer(VERSION);
        HttpResponse<String> answer = send(write.request(sheet("Ohio", 1_234), sender.token()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(sender.status());
        assertThat(answer.headers().firstValue("WWW-Authenticate").isPresent()).isEqualTo(sender.status() == 401);
        assertThat(service.answer(VERSION)).isEqualTo(before);
        assertThat(service.answer("{ sources { code } }"))
                .contains("maine-2023")
                .doesNotContain("ohio-2023");
    }

    /** The same requests, so that the refusals are for the token's sake. */
    @Test
    void anEditorDoesAllOfIt() throws Exception {
        String token = Sender.withTheRight(KEY).token();
        assertThat(send(Write.POST_DOCUMENTS.request(sheet("Utah", 77), token)).body())
                .contains("\"stored\":true");
        assertThat(send(Write.IMPORT_DOCUMENT.request(sheet("Iowa", 78), token)).body())
                .contains("\"stored\":true");
        String retraction = Write.RETRACT_SOURCE.body("A test.").replace("maine-2023", "iowa-2023");
        HttpRequest request = HttpRequest.newBuilder(service.address("/graphql"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString(retraction))
                .build();
        assertThat(send(request).body()).contains("\"stored\":true");
    }

    @Test
    void noSecretIsLoggedOrToldToOperators() throws Exception {
        String valid = TokenIssuer.sign(KEY, "editor", Duration.ofHours(1));
        String expired = TokenIssuer.sign(KEY, "editor", Duration.ofHours(-1));
        String told = "nobody-may-log-this";
        for (Write write : Write.values()) {
            send(write.request(told, valid));
            send(write.request(told, expired));
        }
        send(HttpRequest.newBuilder(service.address("/graphql?query=%7B&access_token=" + valid))
                .build());
        StringBuilder shown = new StringBuilder(service.log());
        for (String path : List.of(
                "/q", "/q/health", "/q/health/live", "/q/health/ready", "/q/health/started", "/q/metrics", "/q/info")) {
            shown.append(send(HttpRequest.newBuilder(service.management(path)).build())
                    .body());
        }
        assertThat(shown.toString())
                .contains("clearinghouse_dataset_version", "\"UP\"", "version 3")
                .doesNotContain(secrets().toArray(String[]::new))
                .doesNotContain(signature(valid), signature(expired), told, Tls.PASSWORD);
    }

    @Test
    void everyLineOfTheLogIsJson() {
        assertThat(service.log().lines()).isNotEmpty().allSatisfy(line -> {
            JsonNode entry = FastGraphQLClient.readJson(line);
            assertThat(entry.hasNonNull("timestamp")).isTrue();
            assertThat(entry.hasNonNull("level")).isTrue();
            assertThat(entry.hasNonNull("message")).isTrue();
        });
    }

    @Test
    void browsersThatCameByTlsStayWithIt() throws Exception {
        URI address = URI.create("https://localhost:%d/nation".formatted(tlsPort));
        HttpResponse<String> answer =
                tls.client().send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).hasValue("max-age=31536000");
    }

    @Test
    void nothingForOperatorsIsToldToThePublic() throws Exception {
        for (String path : List.of("/q", "/q/health", "/q/metrics", "/q/health/ready")) {
            assertThat(send(HttpRequest.newBuilder(service.address(path)).build())
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    private static List<String> secrets() throws IOException {
        List<String> secrets = new ArrayList<>();
        secrets.add(Files.readString(DATA_DIR.resolve("postgres.password")).strip());
        Files.readAllLines(DATA_DIR.resolve("token-key.pem")).stream()
                .filter(line -> !line.startsWith("-----"))
                .forEach(secrets::add);
        assertThat(secrets).hasSizeGreaterThan(20).allMatch(secret -> secret.length() >= 4);
        return secrets.stream().filter(secret -> secret.length() >= 16).toList();
    }

    private static String signature(String token) {
        return token.split("\\.")[2];
    }

    private static String sheet(String state, int figure) {
        return """
                %1$s Data
                In 2023, %2$d CyberTipline reports were made available to law enforcement in %1$s.
                """.formatted(state, figure);
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return HTTP.send(request, BodyHandlers.ofString());
    }
}
