package org.clearinghouse.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.clearinghouse.support.Http2Flood;
import org.clearinghouse.support.OwnDatabaseResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Floods of HTTP/2 frames: the connection is closed, or bounded, and others are answered meanwhile. */
@QuarkusTest
@WithTestResource(OwnDatabaseResource.class)
class Http2FloodTest {
    @Test
    void answersARequestOfTheSameForm() throws Exception {
        assertThat(Http2Flood.createHarmless().isClosedBy(RestAssured.port, Http2FloodTest::requireAnswer))
                .isFalse();
    }

    static List<Http2Flood> floods() {
        return Http2Flood.createAll();
    }

    @ParameterizedTest
    @MethodSource("floods")
    void closesTheConnection(Http2Flood flood) throws Exception {
        assertThat(flood.isClosedBy(RestAssured.port, Http2FloodTest::requireAnswer))
                .isTrue();
    }

    private static Void requireAnswer() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/states"))
                .timeout(Duration.ofSeconds(5))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
        return null;
    }
}
