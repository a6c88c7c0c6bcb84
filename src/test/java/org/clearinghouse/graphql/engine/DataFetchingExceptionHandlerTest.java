package org.clearinghouse.graphql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQLError;
import graphql.Scalars;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.ExecutionStepInfo;
import graphql.execution.MergedField;
import graphql.execution.ResultPath;
import graphql.language.Field;
import graphql.language.SourceLocation;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import java.sql.SQLException;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.persistence.DatabaseUnavailableException;
import org.clearinghouse.support.LogCapture;
import org.junit.jupiter.api.Test;

class DataFetchingExceptionHandlerTest {
    private final DataFetchingExceptionHandler handler = new DataFetchingExceptionHandler();

    @Test
    void reportsInvalidInputInFull() {
        GraphQLError error = handle(new InvalidInputException("There is no state \"XX\". 100%"));
        assertThat(error.getMessage()).isEqualTo("There is no state \"XX\". 100%");
        assertThat(error.getErrorType()).isEqualTo(ErrorCode.BAD_USER_INPUT);
        assertThat(error.getExtensions()).containsEntry("code", "BAD_USER_INPUT");
        assertThat(error.getPath()).containsExactly("state");
    }

    @Test
    void hidesAndLogsInternalErrors() {
        try (LogCapture logged = LogCapture.start(DataFetchingExceptionHandler.class)) {
            GraphQLError error = handle(new IllegalStateException("secret"));
            assertThat(error.getMessage()).isEqualTo(DataFetchingExceptionHandler.INTERNAL_ERROR_MESSAGE);
            assertThat(error.getErrorType()).isEqualTo(ErrorCode.INTERNAL_SERVER_ERROR);
            assertThat(logged.lines()).singleElement().asString().contains("/state failed");
        }
    }

    @Test
    void keepsTheDriversMessageOutOfTheResponse() {
        try (LogCapture logged = LogCapture.start(DataFetchingExceptionHandler.class)) {
            GraphQLError error = handle(DatabaseUnavailableException.createConnectionLost(
                    new IllegalStateException(new SQLException("host 10.0.0.1 is gone"))));
            assertThat(error.getErrorType()).isEqualTo(ErrorCode.SERVICE_UNAVAILABLE);
            assertThat(error.getMessage()).doesNotContain("10.0.0.1");
            assertThat(logged.lines()).singleElement().asString().contains("10.0.0.1");
        }
    }

    private GraphQLError handle(RuntimeException failure) {
        return handler.handleException(DataFetcherExceptionHandlerParameters.newExceptionParameters()
                        .exception(failure)
                        .dataFetchingEnvironment(createEnvironment())
                        .build())
                .join()
                .getErrors()
                .get(0);
    }

    private static DataFetchingEnvironment createEnvironment() {
        Field field =
                Field.newField("state").sourceLocation(new SourceLocation(1, 3)).build();
        return DataFetchingEnvironmentImpl.newDataFetchingEnvironment()
                .mergedField(MergedField.newMergedField(field).build())
                .executionStepInfo(ExecutionStepInfo.newExecutionStepInfo()
                        .type(Scalars.GraphQLString)
                        .path(ResultPath.parse("/state"))
                        .build())
                .build();
    }
}
