package org.clearinghouse.graphql.engine;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.NonNullableValueCoercedAsNullException;
import graphql.schema.CoercingParseValueException;
import java.util.Map;
import org.clearinghouse.limits.LimitExceededException;

/** What kind of error it is, for programs: the value of {@code extensions.code}. */
public enum ErrorCode implements ErrorClassification {
    /** The document is not GraphQL. */
    GRAPHQL_PARSE_FAILED,
    /** The document does not fit the schema. */
    GRAPHQL_VALIDATION_FAILED,
    /** An argument, a variable or a filter has a value that makes no sense here. */
    BAD_USER_INPUT,
    /** It takes more than a request may; limit, value and allowance stand beside the code. */
    LIMIT_EXCEEDED,
    /** No document with this hash is held; send it together with its hash. */
    PERSISTED_QUERY_NOT_FOUND,
    /** The hash sent with a document is another's. */
    PERSISTED_QUERY_HASH_MISMATCH,
    /** The request is not a GraphQL request over HTTP. */
    BAD_REQUEST,
    /** Writing needs a token. */
    UNAUTHENTICATED,
    /** The token has not the role that writing needs. */
    FORBIDDEN,
    /** The database does not do its part just now; what was sent can be sent again. */
    SERVICE_UNAVAILABLE,
    /** Something broke on our side. */
    INTERNAL_SERVER_ERROR;

    Map<String, Object> extensions() {
        return Map.of("code", name());
    }

    /** An error that concerns the request as a whole. */
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
