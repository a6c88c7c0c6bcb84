package org.clearinghouse.graphql.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import org.clearinghouse.dataset.DatasetVersions;
import org.clearinghouse.io.Sha256;
import org.clearinghouse.limits.LimitsConfig;
import org.clearinghouse.limits.TestLimits;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;

class GraphQLEngineTest {
    private static final DatasetVersions VERSIONS = Histories.bundledAnd().versions();
    private static final String GREET = "query($name: String!) { greet(name: $name) }";

    private final GraphQLEngine engine = TestSchema.createEngine(TestLimits.defaults());

    @Test
    void preparesAQuery() {
        PreparedOperation operation = engine.prepare(createRequest("{ greet(name: \"x\") }"), VERSIONS);
        assertThat(operation.isMutation()).isFalse();
        assertThat(operation.rootField()).isEqualTo("greet");
        assertThat(operation.requiresWorkerThread()).isFalse();
        assertThat(readBody(operation.execute())).isEqualTo("{\"data\":{\"greet\":\"Hello x\"}}");
    }

    @Test
    void selectsTheOperationByItsName() {
        String document = "query A { version } mutation B { write }";
        assertThat(engine.prepare(new GraphQLRequest(document, null, "B", Map.of(), false), VERSIONS)
                        .isMutation())
                .isTrue();
        assertThat(refuse(engine, createRequest(document)).errors())
                .containsExactly(ErrorCode.GRAPHQL_VALIDATION_FAILED);
    }

    @Test
    void refusesInvalidDocuments() {
        assertThat(refuse(engine, createRequest("{ greet(")).errors()).containsExactly(ErrorCode.GRAPHQL_PARSE_FAILED);
        GraphQLResponse invalid = refuse(engine, createRequest("{ gret }"));
        assertThat(invalid.errors()).containsExactly(ErrorCode.GRAPHQL_VALIDATION_FAILED);
        assertThat(invalid.hasData()).isFalse();
        assertThat(readBody(invalid)).contains("Did you mean \\\"greet\\\"?");
    }

    @Test
    void refusesDocumentsOverALimitBeforeValidation() {
        assertThat(readBody(refuse("characters", "20", "{ unknown unknown unknown }")))
                .contains("\"limit\":\"characters\"");
        assertThat(readBody(refuse("depth", "1", "{ unknown { unknown } }"))).contains("\"limit\":\"depth\"");
    }

    @Test
    void refusesOperationsOverTheCostLimit() {
        GraphQLResponse response = refuse("cost", "56", "{ states { code } }");
        assertThat(response.errors()).containsExactly(ErrorCode.LIMIT_EXCEEDED);
        assertThat(readBody(response)).contains("\"limit\":\"cost\",\"value\":57,\"allowance\":56");
    }

    @Test
    void refusesTooManyVariablesAndWrongOnes() {
        GraphQLRequest one = createRequest(GREET, Map.of("name", "x"), false);
        LimitsConfig none = TestLimits.with("variable-values", "0");
        assertThat(refuse(TestSchema.createEngine(none), one).errors()).containsExactly(ErrorCode.LIMIT_EXCEEDED);
        assertThat(refuse(engine, createRequest(GREET, Collections.singletonMap("name", null), false))
                        .errors())
                .containsExactly(ErrorCode.BAD_USER_INPUT);
        assertThat(refuse(engine, createRequest(GREET)).errors()).containsExactly(ErrorCode.BAD_USER_INPUT);
    }

    @Test
    void findsAKnownDocumentByItsHash() {
        String document = "{ version }";
        String hash = Sha256.hashToHex(document.getBytes(StandardCharsets.UTF_8));
        GraphQLRequest byHash = new GraphQLRequest(null, hash, null, Map.of(), false);
        assertThat(refuse(engine, byHash).errors()).containsExactly(ErrorCode.PERSISTED_QUERY_NOT_FOUND);
        engine.prepare(createRequest(document), VERSIONS);
        assertThat(engine.prepare(byHash, VERSIONS).rootField()).isEqualTo("version");
    }

    @Test
    void reportsTheCostOnlyOnRequest() {
        String document = "{ greet(name: \"x\") }";
        assertThat(readBody(engine.prepare(createRequest(document, Map.of(), true), VERSIONS)
                        .execute()))
                .contains("\"extensions\":{\"cost\":{\"cost\":{\"allowance\":1000000,\"value\":1}");
        assertThat(readBody(engine.prepare(createRequest(document), VERSIONS).execute()))
                .doesNotContain("extensions");
    }

    @Test
    void sendsCostlyAndPastOperationsToAWorkerThread() {
        GraphQLEngine strict = TestSchema.createEngine(TestLimits.with("cost-on-event-loop", "56"));
        assertThat(strict.prepare(createRequest("{ states { code } }"), VERSIONS)
                        .requiresWorkerThread())
                .isTrue();
        assertThat(strict.prepare(createRequest("query @asOf(time: \"2026-01-02T00:00:00Z\") { version }"), VERSIONS)
                        .requiresWorkerThread())
                .isTrue();
        assertThat(strict.prepare(createRequest("{ version }"), VERSIONS).requiresWorkerThread())
                .isFalse();
    }

    @Test
    void isQuickToPrepareForShortDocuments() {
        assertThat(engine.isQuickToPrepare(createRequest("x".repeat(2_000)))).isTrue();
        assertThat(engine.isQuickToPrepare(createRequest("x".repeat(2_001)))).isFalse();
        assertThat(engine.isQuickToPrepare(new GraphQLRequest(null, "abc", null, Map.of(), false)))
                .isTrue();
    }

    private static GraphQLResponse refuse(String limit, String value, String document) {
        return refuse(TestSchema.createEngine(TestLimits.with(limit, value)), createRequest(document));
    }

    private static GraphQLResponse refuse(GraphQLEngine engine, GraphQLRequest request) {
        GraphQLRequestException refusal =
                catchThrowableOfType(GraphQLRequestException.class, () -> engine.prepare(request, VERSIONS));
        assertThat(refusal).isNotNull();
        return refusal.response();
    }

    private static GraphQLRequest createRequest(String document) {
        return createRequest(document, Map.of(), false);
    }

    private static GraphQLRequest createRequest(String document, Map<String, Object> variables, boolean includeCost) {
        return new GraphQLRequest(document, null, null, variables, includeCost);
    }

    private static String readBody(GraphQLResponse response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
