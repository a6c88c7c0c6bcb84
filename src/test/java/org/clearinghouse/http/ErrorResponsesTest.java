package org.clearinghouse.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.ext.web.RoutingContext;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import org.clearinghouse.dataset.refresh.CurrentDataset;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.persistence.DatabaseUnavailableException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorResponsesTest {
    private static final RequestSender SENDER = new RequestSender();

    @AfterAll
    static void close() {
        SENDER.close();
    }

    @Test
    void passesOnAProblemAsItIs() {
        HttpResponse<byte[]> response = send(new HttpProblemException(422, "Too odd."));
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(text(response)).isEqualTo("Too odd.");
    }

    @Test
    void asksForATokenWhereItIsMissingOrInvalid() {
        HttpResponse<byte[]> response = send(new AuthenticationFailedException());
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(text(response)).contains("The token is invalid");
    }

    @Test
    void namesTheAllowedMethods() {
        HttpResponse<byte[]> response = send(new HttpProblemException(405, "No."));
        assertThat(response.headers().firstValue("Allow")).contains("GET, HEAD");
        assertThat(response.headers().firstValue("Retry-After")).isEmpty();
    }

    @Test
    void saysWhenToRetryWhereTheDatabaseIsUnavailable() {
        HttpResponse<byte[]> response = send(DatabaseUnavailableException.createConnectionLost(
                new IllegalStateException(new SQLException("host 10.0.0.1 is gone"))));
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).contains("5");
        assertThat(text(response)).doesNotContain("10.0.0.1");
    }

    @Test
    void saysWhenToRetryWhereNoDatasetIsLoaded() {
        HttpResponse<byte[]> response = SENDER.sendFailing(
                SENDER.request("/"), context -> new CurrentDataset().versions(), context -> context.response()
                        .setStatusCode(ErrorResponses.resolve(context, 0, "GET").status())
                        .end());
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).contains("5");
    }

    @Test
    void blamesTheClientForInvalidInput() {
        HttpResponse<byte[]> response = send(new InvalidInputException("No such year."));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(text(response)).isEqualTo("No such year.");
    }

    @Test
    void reportsABrokenConnectionAsABadRequest() {
        assertThat(send(new HttpClosedException("closed")).statusCode()).isEqualTo(400);
    }

    @Test
    void hidesTheDetailsOfAServerError() {
        HttpResponse<byte[]> response = send(new IllegalStateException("secret"));
        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(text(response)).doesNotContain("secret").contains("the failure is logged");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            413 | The body is larger than 77 bytes.
            400 | The request could not be read.
            414 | The request could not be read.
            """)
    void explainsAStatusOfTheFramework(int status, String message) {
        HttpResponse<byte[]> response =
                SENDER.sendFailing(SENDER.request("/"), context -> context.fail(status), ErrorResponsesTest::respond);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(text(response)).isEqualTo(message);
    }

    @Test
    void unwrapsTheFailureOfAnotherThread() {
        IllegalStateException failure = new IllegalStateException();
        assertThat(ErrorResponses.unwrap(new CompletionException(failure))).isSameAs(failure);
        assertThat(ErrorResponses.unwrap(failure)).isSameAs(failure);
    }

    @ParameterizedTest
    @CsvSource({
        "400, BAD_REQUEST",
        "401, UNAUTHENTICATED",
        "403, FORBIDDEN",
        "405, BAD_REQUEST",
        "413, LIMIT_EXCEEDED",
        "500, INTERNAL_SERVER_ERROR",
        "503, SERVICE_UNAVAILABLE"
    })
    void givesEachStatusItsGraphQLCode(int status, String code) {
        org.clearinghouse.http.HttpResponse response =
                ErrorResponses.createGraphQLResponse(new HttpProblemException(status, "Why."));
        assertThat(response.status()).isEqualTo(status);
        assertThat(response.cacheable()).isFalse();
        assertThat(new String(response.body(), StandardCharsets.UTF_8))
                .isEqualTo("{\"errors\":[{\"message\":\"Why.\",\"extensions\":{\"code\":\"%s\"}}]}".formatted(code));
    }

    @Test
    void writesTheMessageAsJson() {
        assertThat(new String(
                        ErrorResponses.formatJson(new HttpProblemException(400, "Say \"name\".")),
                        StandardCharsets.UTF_8))
                .isEqualTo("{\"message\":\"Say \\\"name\\\".\"}");
    }

    private static HttpResponse<byte[]> send(RuntimeException failure) {
        return SENDER.sendFailing(SENDER.request("/"), context -> context.fail(failure), ErrorResponsesTest::respond);
    }

    private static void respond(RoutingContext context) {
        HttpProblemException problem = ErrorResponses.resolve(context, 77, "GET, HEAD");
        context.response().setStatusCode(problem.status()).end(problem.getMessage());
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
