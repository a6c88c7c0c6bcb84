package org.clearinghouse.graphql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionResultImpl;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GraphQLResponseTest {
    private static final Map<String, Object> NO_EXTENSIONS = Map.of();

    @Test
    void writesDataWithoutErrors() {
        GraphQLResponse response =
                GraphQLResponse.create(new ExecutionResultImpl(Map.of("year", 2023), List.of()), NO_EXTENSIONS);
        assertThat(readBody(response)).isEqualTo("{\"data\":{\"year\":2023}}");
        assertThat(response.hasData()).isTrue();
        assertThat(response.hasErrors()).isFalse();
    }

    @Test
    void writesErrorsBeforeData() {
        GraphQLResponse response = GraphQLResponse.create(
                new ExecutionResultImpl(Map.of("year", 2023), List.of(ErrorCode.BAD_USER_INPUT.createError("Wrong."))),
                NO_EXTENSIONS);
        assertThat(readBody(response))
                .startsWith("{\"errors\":[{\"message\":\"Wrong.\"")
                .endsWith("\"data\":{\"year\":2023}}");
        assertThat(response.errors()).containsExactly(ErrorCode.BAD_USER_INPUT);
        assertThat(response.isFailure()).isFalse();
    }

    @Test
    void writesStreamedDataAndExtensions() {
        GraphQLResponse response = GraphQLResponse.create(json -> json.writeString("streamed"), Map.of("cost", 1));
        assertThat(readBody(response)).isEqualTo("{\"data\":\"streamed\",\"extensions\":{\"cost\":1}}");
        assertThat(response.hasData()).isTrue();
    }

    @Test
    void hasNoDataIfExecutionNeverBegan() {
        GraphQLResponse response =
                GraphQLResponse.createWithErrors(List.of(ErrorCode.BAD_REQUEST.createError("Wrong.")));
        assertThat(response.hasData()).isFalse();
        assertThat(readBody(response)).doesNotContain("\"data\"");
    }

    @Test
    void tellsServerErrorsFromClientErrors() {
        GraphQLResponse unavailable =
                GraphQLResponse.createWithErrors(List.of(ErrorCode.SERVICE_UNAVAILABLE.createError("Later.")));
        assertThat(unavailable.isUnavailable()).isTrue();
        assertThat(unavailable.isFailure()).isTrue();
        GraphQLResponse internal =
                GraphQLResponse.createWithErrors(List.of(ErrorCode.INTERNAL_SERVER_ERROR.createError("Broken.")));
        assertThat(internal.isUnavailable()).isFalse();
        assertThat(internal.isFailure()).isTrue();
    }

    private static String readBody(GraphQLResponse response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
