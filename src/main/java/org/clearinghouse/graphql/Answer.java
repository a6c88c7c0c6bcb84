package org.clearinghouse.graphql;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Data and errors as the GraphQL specification shapes them; without data where execution never began or was stopped. */
public record Answer(Map<String, Object> content) {

    static Answer of(ExecutionResult result, Map<String, Object> extensions) {
        Map<String, Object> content = new LinkedHashMap<>();
        if (!result.getErrors().isEmpty()) {
            content.put("errors", shaped(result.getErrors()));
        }
        if (result.isDataPresent()) {
            content.put("data", result.getData());
        }
        if (!extensions.isEmpty()) {
            content.put("extensions", extensions);
        }
        return new Answer(content);
    }

    static Answer of(List<? extends GraphQLError> errors) {
        return new Answer(Map.of("errors", shaped(errors)));
    }

    public boolean hasData() {
        return content.containsKey("data");
    }

    public boolean hasErrors() {
        return content.containsKey("errors");
    }

    /** Whether an error in it is ours, not the caller's. */
    public boolean isFailure() {
        return content.get("errors") instanceof List<?> errors
                && errors.stream().anyMatch(Answer::isOurs);
    }

    private static boolean isOurs(Object error) {
        return error instanceof Map<?, ?> shape
                && shape.get("extensions") instanceof Map<?, ?> extensions
                && ErrorCode.INTERNAL_SERVER_ERROR.name().equals(extensions.get("code"));
    }

    private static List<Map<String, Object>> shaped(List<? extends GraphQLError> errors) {
        return errors.stream().map(ErrorShape::of).toList();
    }
}
