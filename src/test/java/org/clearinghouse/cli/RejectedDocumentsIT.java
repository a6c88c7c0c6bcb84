package org.clearinghouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.clearinghouse.security.SigningKey;
import org.clearinghouse.security.TokenIssuer;
import org.clearinghouse.support.Json;
import org.clearinghouse.support.Resources;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The packaged service quickly rejects an invalid document, explains why, and stores nothing. */
class RejectedDocumentsIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    /** The longest text that is read has 99,000 characters, which a finding may quote twice. */
    private static final int MAX_RESPONSE_BYTES = 250_000;

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final String CONTENT =
            "{ dataset { version observations citations } sources { code documents { sha256 } } }";

    private static ServiceProcess service;
    private static String token;

    @BeforeAll
    static void start() throws Exception {
        Path dataDir = MigratedDataDirectory.createCopy();
        token = TokenIssuer.sign(SigningKey.readOrCreate(dataDir), "editor", Duration.ofHours(1));
        service = ServiceProcess.start(dataDir).awaitListening();
    }

    @AfterAll
    static void stop() throws Exception {
        Resources.closeAll(service);
    }

    static Stream<RejectedDocument> documents() throws Exception {
        return RejectedDocument.createAll();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void explainsTheRejectionAndStoresNothing(RejectedDocument document) throws Exception {
        String content = service.query(CONTENT);
        HttpResponse<String> response = send(document);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(422);
        assertThat(response.body()).hasSizeLessThan(MAX_RESPONSE_BYTES).doesNotContain("Exception");
        JsonNode report = Json.read(response.body());
        assertThat(report.path("stored").isBoolean()).isTrue();
        assertThat(report.path("stored").asBoolean()).isFalse();
        assertThat(report.path("findings").findValuesAsText("message"))
                .anyMatch(message -> message.contains(document.message()));
        assertThat(service.query(CONTENT)).isEqualTo(content).contains("maine-2023");
    }

    private static HttpResponse<String> send(RejectedDocument document) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/documents" + document.parameters()))
                .header("Authorization", "Bearer " + token)
                .timeout(TIMEOUT)
                .POST(BodyPublishers.ofByteArray(document.bytes()))
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }
}
