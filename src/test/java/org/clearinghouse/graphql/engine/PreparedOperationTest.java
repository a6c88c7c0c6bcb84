package org.clearinghouse.graphql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.clearinghouse.dataset.DatasetVersions;
import org.clearinghouse.limits.TestLimits;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreparedOperationTest {
    /** Version 1 is of 12:00:01, version 2 of 12:00:02. */
    private static final DatasetVersions VERSIONS = Histories.bundledAnd().versions();

    private final GraphQLEngine engine = TestSchema.createEngine(TestLimits.defaults());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ a: greet(name: \"x\") __typename }",
                "{ greet(name: \"\") other: greet(name: \"y\") }",
                "{ broken greet(name: \"x\") }",
                "{ version }",
                "{ __type(name: \"State\") { name } }",
                "query @asOf(time: \"2020-01-01T00:00:00Z\") { version }"
            })
    void givesTheResponseOfGraphQLJava(String document) {
        assertThat(readBody(prepare(document).execute()))
                .isEqualTo(readBody(prepare(document).executeWithGraphQLJava()));
    }

    @Test
    void reportsInvalidInputWithPartialData() {
        GraphQLResponse response =
                prepare("{ greet(name: \"\") other: greet(name: \"y\") }").execute();
        assertThat(response.errors()).containsExactly(ErrorCode.BAD_USER_INPUT);
        assertThat(readBody(response)).contains("A name is empty.", "\"greet\":null,\"other\":\"Hello y\"");
    }

    @Test
    void hidesTheCauseOfInternalErrors() {
        GraphQLResponse response = prepare("{ broken }").execute();
        assertThat(response.isFailure()).isTrue();
        assertThat(readBody(response)).contains("the failure is logged").doesNotContain("secret");
    }

    @Test
    void readsTheVersionThatWasCurrentAtATime() {
        assertThat(readBody(prepare("{ version }").execute())).contains("\"version\":2");
        assertThat(readBody(prepare("query @asOf(time: \"2026-01-01T12:00:01Z\") { version }")
                        .execute()))
                .contains("\"version\":1");
    }

    @Test
    void refusesATimeBeforeTheFirstVersion() {
        GraphQLResponse response = prepare("query @asOf(time: \"2020-01-01T00:00:00Z\") { version }")
                .execute();
        assertThat(response.errors()).containsExactly(ErrorCode.BAD_USER_INPUT);
        assertThat(response.hasData()).isFalse();
        assertThat(readBody(response)).contains("is before the first data");
    }

    @Test
    void stopsAtTheFieldLimitWithoutData() {
        GraphQLEngine strict = TestSchema.createEngine(TestLimits.with("result-fields", "1"));
        String document = "{ greet(name: \"x\") other: greet(name: \"y\") }";
        GraphQLResponse response =
                strict.prepare(createRequest(document), VERSIONS).execute();
        assertThat(response.errors()).containsExactly(ErrorCode.LIMIT_EXCEEDED);
        assertThat(response.hasData()).isFalse();
        assertThat(readBody(response))
                .isEqualTo(readBody(
                        strict.prepare(createRequest(document), VERSIONS).executeWithGraphQLJava()));
    }

    @Test
    void executesMutations() {
        PreparedOperation mutation = prepare("mutation { write }");
        assertThat(mutation.isMutation()).isTrue();
        assertThat(readBody(mutation.execute())).isEqualTo("{\"data\":{\"write\":\"written\"}}");
    }

    private PreparedOperation prepare(String document) {
        return engine.prepare(createRequest(document), VERSIONS);
    }

    private static GraphQLRequest createRequest(String document) {
        return new GraphQLRequest(document, null, null, Map.of(), false);
    }

    private static String readBody(GraphQLResponse response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
