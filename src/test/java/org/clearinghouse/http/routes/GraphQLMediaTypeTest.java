package org.clearinghouse.http.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.clearinghouse.graphql.engine.ErrorCode;
import org.clearinghouse.graphql.engine.GraphQLResponse;
import org.clearinghouse.http.HttpProblemException;
import org.clearinghouse.http.HttpResponse;
import org.clearinghouse.http.RequestOutcome;
import org.clearinghouse.http.RequestSender;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GraphQLMediaTypeTest {
    private static final RequestSender SENDER = new RequestSender();
    private static final byte[] BODY = {'{', '}'};

    @AfterAll
    static void close() {
        SENDER.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application/json                                              | JSON
            application/graphql-response+json                             | GRAPHQL_RESPONSE
            application/graphql-response+json, application/json;q=0.9     | GRAPHQL_RESPONSE
            application/graphql-response+json;q=0.5, application/json     | JSON
            */*                                                           | JSON
            application/*                                                 | JSON
            text/html, application/graphql-response+json;q=0.1            | GRAPHQL_RESPONSE
            application/json;q=0, application/graphql-response+json;q=0.1 | GRAPHQL_RESPONSE
            application/json;q=0, */*                                     | GRAPHQL_RESPONSE
            APPLICATION/JSON                                              | JSON
            application/json;q=0.001                                      | JSON
            """)
    void isTheBestThatTheClientAccepts(String accept, GraphQLMediaType type) {
        assertThat(select(accept)).isEqualTo(type);
    }

    @Test
    void isJsonWithoutPreference() {
        assertThat(SENDER.apply(SENDER.request("/"), GraphQLMediaType::select)).isEqualTo(GraphQLMediaType.JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/json;q=0", "text/*"})
    void isRefusedWhereTheClientAcceptsNeither(String accept) {
        assertThatThrownBy(() -> select(accept))
                .isInstanceOfSatisfying(HttpProblemException.class, problem -> assertThat(problem.status())
                        .isEqualTo(406));
    }

    @Test
    void makesOnlyAResultWithoutErrorsCacheable() {
        HttpResponse response = GraphQLMediaType.JSON.createResponse("nation", result(true), true);
        assertThat(response.cacheable()).isTrue();
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.contentType()).isEqualTo("application/json; charset=utf-8");
        assertThat(response.operation()).isEqualTo("nation");
        assertThat(response.outcome()).isEqualTo(RequestOutcome.COMPUTED);
        assertThat(GraphQLMediaType.JSON
                        .createResponse("nation", result(true, ErrorCode.BAD_USER_INPUT), true)
                        .cacheable())
                .isFalse();
        assertThat(GraphQLMediaType.JSON
                        .createResponse("nation", result(true), false)
                        .cacheable())
                .isFalse();
    }

    @Test
    void determinesTheStatusOfAResultWithoutData() {
        GraphQLResponse invalid = result(false, ErrorCode.BAD_REQUEST);
        assertThat(GraphQLMediaType.JSON.createResponse(null, invalid, true).status())
                .isEqualTo(200);
        HttpResponse response = GraphQLMediaType.GRAPHQL_RESPONSE.createResponse(null, invalid, true);
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.outcome()).isEqualTo(RequestOutcome.REJECTED);
    }

    @Test
    void keepsStatus200ForPartialData() {
        HttpResponse response = GraphQLMediaType.GRAPHQL_RESPONSE.createResponse(
                "nation", result(true, ErrorCode.INTERNAL_SERVER_ERROR), true);
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.outcome()).isEqualTo(RequestOutcome.FAILED);
    }

    @Test
    void saysWhenToRetryWhereTheDatabaseIsUnavailable() {
        HttpResponse response = GraphQLMediaType.JSON.createResponse(
                "importDocument", result(true, ErrorCode.SERVICE_UNAVAILABLE), false);
        assertThat(response.status()).isEqualTo(503);
        assertThat(response.headers()).containsEntry("Retry-After", "5");
        assertThat(response.outcome()).isEqualTo(RequestOutcome.FAILED);
    }

    private static GraphQLMediaType select(String accept) {
        return SENDER.apply(SENDER.request("/").header("Accept", accept), GraphQLMediaType::select);
    }

    private static GraphQLResponse result(boolean hasData, ErrorCode... errors) {
        return new GraphQLResponse(BODY, hasData, Set.of(errors));
    }
}
