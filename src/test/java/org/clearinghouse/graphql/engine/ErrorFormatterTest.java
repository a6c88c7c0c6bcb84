package org.clearinghouse.graphql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.ResultPath;
import graphql.language.SourceLocation;
import graphql.parser.Parser;
import java.util.List;
import java.util.Map;
import org.clearinghouse.limits.LimitExceededException;
import org.clearinghouse.limits.TestLimits;
import org.junit.jupiter.api.Test;

class ErrorFormatterTest {

    @Test
    void formatsMessageLocationPathAndCode() {
        GraphQLError error = GraphqlErrorBuilder.newError()
                .message("Wrong.")
                .location(new SourceLocation(2, 3))
                .path(ResultPath.parse("/states"))
                .errorType(ErrorCode.BAD_USER_INPUT)
                .build();
        assertThat(ErrorFormatter.format(error))
                .containsEntry("message", "Wrong.")
                .containsEntry("locations", List.of(Map.of("line", 2, "column", 3)))
                .containsEntry("path", List.of("states"))
                .containsEntry("extensions", Map.of("code", "BAD_USER_INPUT"));
    }

    @Test
    void keepsOwnMessagesAndCleansThoseOfGraphQLJava() {
        String message = "'x' is 'ArrayList'";
        assertThat(ErrorFormatter.format(ErrorCode.BAD_REQUEST.createError(message)))
                .containsEntry("message", message);
        assertThat(ErrorFormatter.format(createLibraryError(ErrorType.ValidationError, message)))
                .containsEntry("message", "'x' is a list");
    }

    @Test
    void hidesMessagesOfInternalErrors() {
        assertThat(ErrorFormatter.format(createLibraryError(ErrorType.DataFetchingException, "secret")))
                .containsEntry("message", DataFetchingExceptionHandler.INTERNAL_ERROR_MESSAGE)
                .containsEntry("extensions", Map.of("code", "INTERNAL_SERVER_ERROR"));
    }

    @Test
    void addsTheLimitToTheExtensions() {
        assertThat(ErrorFormatter.format(exceedDepth()).get("extensions"))
                .isEqualTo(Map.of("code", "LIMIT_EXCEEDED", "limit", "depth", "value", 2L, "allowance", 1L));
    }

    private static GraphQLError createLibraryError(ErrorType type, String message) {
        return GraphqlErrorBuilder.newError()
                .message("%s", message)
                .path(ResultPath.parse("/x"))
                .errorType(type)
                .build();
    }

    private static GraphQLError exceedDepth() {
        try {
            TestLimits.createQueryDocumentLimits(TestLimits.with("depth", "1"))
                    .checkComplexity(Parser.parse("{ a { b } }"));
            throw new AssertionError("not refused");
        } catch (LimitExceededException e) {
            return e;
        }
    }
}
