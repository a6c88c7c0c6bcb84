package org.clearinghouse.graphql.engine;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.NonNullableValueCoercedAsNullException;
import graphql.schema.CoercingParseValueException;
import java.util.Map;
import org.clearinghouse.limits.LimitExceededException;

/** The kind of an error, for client programs: the value of {@code extensions.code}. */
public enum ErrorCode implements ErrorClassification {
    /** The document is not GraphQL text. */
    GRAPHQL_PARSE_FAILED,
    /** The document does not match the schema. */
    GRAPHQL_VALIDATION_FAILED,
    /** An argument, a variable or a filter has an invalid value. */
    BAD_USER_INPUT,
    /** The request exceeds a limit; the extensions give limit, value and allowance. */
    LIMIT_EXCEEDED,
    /** No document with this hash is cached; send the document together with its hash. */
    PERSISTED_QUERY_NOT_FOUND,
    /** The hash is not that of the document sent with it. */
    PERSISTED_QUERY_HASH_MISMATCH,
    /** The HTTP request is not a GraphQL request. */
    BAD_REQUEST,
    /** A mutation needs a token. */
    UNAUTHENTICATED,
    /** The token lacks the role that a mutation needs. */
    FORBIDDEN,
    /** The database is unavailable; the request can be sent again. */
    SERVICE_UNAVAILABLE,
    /** The service failed. */
    INTERNAL_SERVER_ERROR;

    Map<String, Object> extensions() {
        return Map.of("code", name());
    }

    /** Creates an error of the whole request, without path and locations. */
    public GraphQLError createError(String message) {
        return GraphqlErrorBuilder.newError()
                .message("%s", message)
                .errorType(this)
                .extensions(extensions())
                .build();
    }

    static ErrorCode resolve(GraphQLError error) {
        if (error instanceof CoercingParseValueException || error instanceof NonNullableValueCoercedAsNullException) {
            return BAD_USER_INPUT;
        }
        if (error instanceof LimitExceededException) {
            return LIMIT_EXCEEDED;
        }
        return switch (error.getErrorType().toString()) {
            case "InvalidSyntax" -> GRAPHQL_PARSE_FAILED;
            case "ValidationError", "OperationNotSupported", "IntrospectionDisabled" -> GRAPHQL_VALIDATION_FAILED;
            case "BadFaithIntrospection" -> LIMIT_EXCEEDED;
            case "NullValueInNonNullableField", "DataFetchingException" -> INTERNAL_SERVER_ERROR;
            default -> error.getErrorType() instanceof ErrorCode code ? code : BAD_USER_INPUT;
        };
    }
}
