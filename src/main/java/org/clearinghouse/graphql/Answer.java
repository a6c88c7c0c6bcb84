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

    /** Whether a part of it failed for the database's sake, and may succeed when it is sent again. */
    public boolean isUnavailable() {
        return holds(ErrorCode.SERVICE_UNAVAILABLE);
    }

    /** Whether an error in it is ours, not the caller's. */
    public boolean isFailure() {
        return isUnavailable() || holds(ErrorCode.INTERNAL_SERVER_ERROR);
    }

    private boolean holds(ErrorCode code) {
        return content.get("errors") instanceof List<?> errors
                && errors.stream()
                        .anyMatch(error -> ((Map<?, ?>) error).get("extensions") instanceof Map<?, ?> extensions
                                && code.name().equals(extensions.get("code")));
    }

    private static List<Map<String, Object>> shaped(List<? extends GraphQLError> errors) {
        return errors.stream().map(ErrorShape::of).toList();
    }
}
