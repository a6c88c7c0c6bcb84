package org.clearinghouse.graphql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.CoercingParseValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ErrorCodeTest {

    @ParameterizedTest
    @CsvSource({
        "InvalidSyntax, GRAPHQL_PARSE_FAILED",
        "ValidationError, GRAPHQL_VALIDATION_FAILED",
        "OperationNotSupported, GRAPHQL_VALIDATION_FAILED",
        "DataFetchingException, INTERNAL_SERVER_ERROR",
        "NullValueInNonNullableField, INTERNAL_SERVER_ERROR",
        "ExecutionAborted, BAD_USER_INPUT"
    })
    void resolvesTypesOfGraphQLJava(ErrorType type, ErrorCode code) {
        GraphQLError error =
                GraphqlErrorBuilder.newError().message("x").errorType(type).build();
        assertThat(ErrorCode.resolve(error)).isEqualTo(code);
    }

    @ParameterizedTest
    @EnumSource
    void resolvesItsOwnErrors(ErrorCode code) {
        GraphQLError error = code.createError("100 % wrong");
        assertThat(ErrorCode.resolve(error)).isEqualTo(code);
        assertThat(error.getMessage()).isEqualTo("100 % wrong");
        assertThat(error.getExtensions()).containsEntry("code", code.name());
    }

    @Test
    void resolvesWrongVariables() {
        assertThat(ErrorCode.resolve(new CoercingParseValueException("x"))).isEqualTo(ErrorCode.BAD_USER_INPUT);
    }
}
