package org.clearinghouse.graphql;

import graphql.GraphQLError;
import graphql.GraphqlErrorHelper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.clearinghouse.limits.LimitExceeded;

/** The one shape of all errors: message, locations, path, and the code under extensions. */
final class ErrorShape {
    private ErrorShape() {}

    static Map<String, Object> of(GraphQLError error) {
        Map<String, Object> shape = new LinkedHashMap<>(GraphqlErrorHelper.toSpecification(error));
        shape.put("message", Wording.of(error.getMessage()));
        shape.put("extensions", extensions(error));
        return shape;
    }

    private static Map<String, Object> extensions(GraphQLError error) {
        ErrorCode code = ErrorCode.of(error);
        RefusalMetrics.count(error, code);
        Map<String, Object> extensions = new LinkedHashMap<>(code.extensions());
        if (error instanceof LimitExceeded) {
            extensions.putAll(error.getExtensions());
        }
        return extensions;
    }
}
