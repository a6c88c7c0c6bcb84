package org.clearinghouse.graphql;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.NonNullableValueCoercedAsNullException;
import graphql.schema.CoercingParseValueException;
import java.util.List;
import java.util.Map;

/** What kind of error it is, for programs: the value of {@code extensions.code}. */
public enum ErrorCode implements ErrorClassification {
    /** The document is not GraphQL. */
    GRAPHQL_PARSE_FAILED,
    /** The document does not fit the schema. */
    GRAPHQL_VALIDATION_FAILED,
    /** An argument, a variable or a filter has a value that makes no sense here. */
    BAD_USER_INPUT,
    /** The request is not a GraphQL request over HTTP. */
    BAD_REQUEST,
    /** Writing needs another HTTP method. */
    METHOD_NOT_ALLOWED,
    /** Writing needs a token. */
    UNAUTHENTICATED,
    /** The token has not the role that writing needs. */
    FORBIDDEN,
    /** Something broke on our side. */
    INTERNAL_SERVER_ERROR;

    Map<String, Object> extensions() {
        return Map.of("code", name());
    }

    /** An error that concerns the request as a whole. */
    public GraphQLError error(String message) {
        return GraphqlErrorBuilder.newError()
                .message("%s", message)
                .errorType(this)
                .extensions(extensions())
                .build();
    }

    /** The code of an answer's first error. */
    public static ErrorCode ofFirst(Map<String, Object> answer) {
        Map<?, ?> error = (Map<?, ?>) ((List<?>) answer.get("errors")).get(0);
        return valueOf((String) ((Map<?, ?>) error.get("extensions")).get("code"));
    }

    static ErrorCode of(GraphQLError error) {
        if (error instanceof CoercingParseValueException || error instanceof NonNullableValueCoercedAsNullException) {
            return BAD_USER_INPUT;
        }
        return switch (error.getErrorType().toString()) {
            case "InvalidSyntax" -> GRAPHQL_PARSE_FAILED;
            case "ValidationError", "OperationNotSupported" -> GRAPHQL_VALIDATION_FAILED;
            default -> error.getErrorType() instanceof ErrorCode code ? code : BAD_USER_INPUT;
        };
    }
}
