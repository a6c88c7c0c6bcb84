package org.clearinghouse.graphql;

import graphql.GraphQLError;
import graphql.GraphqlErrorHelper;
import java.util.LinkedHashMap;
import java.util.Map;

/** The one shape of all errors: message, locations, path, and the code under extensions. */
final class ErrorShape {
    private ErrorShape() {}

    static Map<String, Object> of(GraphQLError error) {
        Map<String, Object> shape = new LinkedHashMap<>(GraphqlErrorHelper.toSpecification(error));
        shape.put("extensions", ErrorCode.of(error).extensions());
        return shape;
    }
}
