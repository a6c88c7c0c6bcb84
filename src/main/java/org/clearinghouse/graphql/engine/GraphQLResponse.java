package org.clearinghouse.graphql.engine;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearinghouse.io.JsonWriter;

/**
 * A GraphQL response as the specification defines it.
 *
 * @param body JSON, in UTF-8
 * @param hasData whether the operation was executed to its end
 * @param errors the codes of its errors; empty for none
 */
public record GraphQLResponse(byte[] body, boolean hasData, Set<ErrorCode> errors) {

    static GraphQLResponse create(ExecutionResult result, Map<String, Object> extensions) {
        Map<String, Object> content = new LinkedHashMap<>();
        if (!result.getErrors().isEmpty()) {
            content.put("errors", formatErrors(result.getErrors()));
        }
        if (result.isDataPresent()) {
            content.put("data", result.getData());
        }
        if (!extensions.isEmpty()) {
            content.put("extensions", extensions);
        }
        return new GraphQLResponse(
                JsonWriter.toBytes(content), result.isDataPresent(), collectCodes(result.getErrors()));
    }

    static GraphQLResponse createWithErrors(List<? extends GraphQLError> errors) {
        return new GraphQLResponse(
                JsonWriter.toBytes(Map.of("errors", formatErrors(errors))), false, collectCodes(errors));
    }

    /** Creates a response without errors; the data is written straight into the body. */
    static GraphQLResponse create(JsonWriter.JsonContent data, Map<String, Object> extensions) {
        byte[] body = JsonWriter.writeAsBytes(json -> {
            json.writeStartObject();
            json.writeFieldName("data");
            data.writeTo(json);
            if (!extensions.isEmpty()) {
                json.writeFieldName("extensions");
                JsonWriter.write(json, extensions);
            }
            json.writeEndObject();
        });
        return new GraphQLResponse(body, true, Set.of());
    }

    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    /** Whether the database was unavailable, so that the same request may succeed later. */
    public boolean isUnavailable() {
        return errors.contains(ErrorCode.SERVICE_UNAVAILABLE);
    }

    /** Whether an error is the service's and not the client's. */
    public boolean isFailure() {
        return isUnavailable() || errors.contains(ErrorCode.INTERNAL_SERVER_ERROR);
    }

    private static Set<ErrorCode> collectCodes(List<? extends GraphQLError> errors) {
        return errors.stream()
                .map(ErrorCode::resolve)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ErrorCode.class)));
    }

    private static List<Map<String, Object>> formatErrors(List<? extends GraphQLError> errors) {
        return errors.stream().map(ErrorFormatter::format).toList();
    }
}
