package org.clearinghouse.http.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.clearinghouse.graphql.engine.GraphQLRequest;
import org.clearinghouse.http.HttpProblemException;
import org.clearinghouse.http.RequestSender;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GraphQLRequestReaderTest {
    private static final RequestSender SENDER = new RequestSender();
    private static final String HASH = "0123456789abcdefABCDEF".repeat(3).substring(0, 64);

    @AfterAll
    static void close() {
        SENDER.close();
    }

    @Test
    void readsAllParametersOfABody() {
        assertThat(parse("{\"query\":\"{a}\",\"operationName\":\"N\",\"variables\":{\"a\":1},\"extensions\":"
                        + "{\"cost\":true,\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"" + HASH + "\"}}}"))
                .isEqualTo(new GraphQLRequest("{a}", HASH, "N", Map.of("a", 1), true));
    }

    @Test
    void readsTheQueryAlone() {
        assertThat(parse("{\"query\":\"{a}\",\"variables\":null,\"unknown\":[]}"))
                .isEqualTo(new GraphQLRequest("{a}", null, null, Map.of(), false));
    }

    @Test
    void readsAHashInsteadOfAQuery() {
        assertThat(parse("{\"extensions\":{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"" + HASH + "\"}}}"))
                .isEqualTo(new GraphQLRequest(null, HASH, null, Map.of(), false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                        | "query" is missing
            {"query":1}                                               | "query" must be a string.
            {"query":"{a}","operationName":[]}                        | "operationName" must be a string.
            {"query":"{a}","variables":[]}                            | "variables" must be a JSON object.
            {"query":"{a}","extensions":"x"}                          | "extensions" must be a JSON object.
            {"extensions":{"persistedQuery":{"version":2}}}           | Only version 1 of persistedQuery
            {"extensions":{"persistedQuery":{"version":1}}}           | "sha256Hash" must be
            {"extensions":{"persistedQuery":{"version":1,"sha256Hash":"ab"}}} | "sha256Hash" must be
            []                                                        | The body must be a JSON object.
            """)
    void explainsAnInvalidBody(String body, String message) {
        assertRejected(() -> parse(body), 400, message);
    }

    @Test
    void rejectsAnEmptyBody() {
        assertRejected(() -> GraphQLRequestReader.parseBody(null), 400, "The body is empty");
        assertRejected(() -> parse(""), 400, "The body is empty");
    }

    @Test
    void readsParametersOfAUrl() {
        MultiMap parameters = MultiMap.caseInsensitiveMultiMap()
                .add("query", "{a}")
                .add("variables", "{\"a\":1}")
                .add("extensions", "{\"cost\":true}");
        assertThat(GraphQLRequestReader.parseQueryParameters(parameters))
                .isEqualTo(new GraphQLRequest("{a}", null, null, Map.of("a", 1), true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null"})
    void takesEmptyVariablesOfAUrlAsNone(String variables) {
        MultiMap parameters =
                MultiMap.caseInsensitiveMultiMap().add("query", "{a}").add("variables", variables);
        assertThat(GraphQLRequestReader.parseQueryParameters(parameters).variables())
                .isEmpty();
    }

    @Test
    void readsUrlOrBodyByTheMethod() {
        GraphQLRequest expected = new GraphQLRequest("{a}", null, null, Map.of(), false);
        assertThat(SENDER.apply(SENDER.request("/?query=%7Ba%7D"), GraphQLRequestReader::read))
                .isEqualTo(expected);
        assertThat(SENDER.apply(
                        SENDER.request("/").POST(BodyPublishers.ofString("{\"query\":\"{a}\"}")),
                        GraphQLRequestReader::read))
                .isEqualTo(expected);
    }

    @Test
    void rejectsOtherMethods() {
        HttpRequest.Builder delete = SENDER.request("/").DELETE();
        assertRejected(() -> SENDER.apply(delete, GraphQLRequestReader::read), 405, "DELETE is not allowed here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/json; charset=latin1", "application/jsonp", "x"})
    void acceptsOnlyJsonInUtf8(String type) {
        assertRejected(() -> requireJson(type), 415, "A POST requires the Content-Type application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/json; charset=UTF-8"})
    void acceptsJson(String type) {
        assertThat(SENDER.send(SENDER.request("/").header("Content-Type", type), GraphQLRequestReader::requireJson)
                        .statusCode())
                .as("the next handler is called, and there is none")
                .isEqualTo(404);
    }

    private static void requireJson(String type) {
        SENDER.apply(SENDER.request("/").header("Content-Type", type), context -> {
            GraphQLRequestReader.requireJson(context);
            return null;
        });
    }

    private static GraphQLRequest parse(String body) {
        return GraphQLRequestReader.parseBody(Buffer.buffer(body));
    }

    private static void assertRejected(ThrowingCallable parsing, int status, String message) {
        assertThatThrownBy(parsing)
                .isInstanceOfSatisfying(HttpProblemException.class, problem -> assertThat(problem.status())
                        .isEqualTo(status))
                .hasMessageContaining(message);
    }
}
