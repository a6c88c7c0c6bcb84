package org.clearinghouse.graphql.engine;

import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.execution.NonNullableValueCoercedAsNullException;
import java.util.concurrent.CompletableFuture;
import org.clearinghouse.ingest.CommitFailedException;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.persistence.DatabaseUnavailableException;
import org.jboss.logging.Logger;

/** Reports invalid input in full. Hides the cause of internal errors, which it logs. */
final class DataFetchingExceptionHandler implements DataFetcherExceptionHandler {
    /** The message of all internal errors. */
    static final String INTERNAL_ERROR_MESSAGE = "This field could not be resolved; the failure is logged.";

    private static final Logger LOG = Logger.getLogger(DataFetchingExceptionHandler.class);

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters failure) {
        Throwable cause = failure.getException();
        return CompletableFuture.completedFuture(toResult(failure, cause));
    }

    private static DataFetcherExceptionHandlerResult toResult(
            DataFetcherExceptionHandlerParameters failure, Throwable cause) {
        if (cause instanceof InvalidInputException) {
            return createResult(failure, ErrorCode.BAD_USER_INPUT, cause.getMessage());
        } else if (cause instanceof NonNullableValueCoercedAsNullException) {
            return createResult(failure, ErrorCode.BAD_USER_INPUT, ErrorMessageCleaner.clean(cause.getMessage()));
        } else if (cause instanceof DatabaseUnavailableException unavailable) {
            LOG.warnf("%s failed: %s (%s)", failure.getPath(), unavailable.getMessage(), unavailable.detail());
            return createResult(failure, ErrorCode.SERVICE_UNAVAILABLE, unavailable.getMessage());
        }
        return handleInternalError(failure, cause);
    }

    private static DataFetcherExceptionHandlerResult handleInternalError(
            DataFetcherExceptionHandlerParameters failure, Throwable cause) {
        LOG.errorf(cause, "%s failed", failure.getPath());
        return createResult(
                failure,
                ErrorCode.INTERNAL_SERVER_ERROR,
                cause instanceof CommitFailedException ? cause.getMessage() : INTERNAL_ERROR_MESSAGE);
    }

    private static DataFetcherExceptionHandlerResult createResult(
            DataFetcherExceptionHandlerParameters failure, ErrorCode code, String message) {
        return DataFetcherExceptionHandlerResult.newResult(
                        GraphqlErrorBuilder.newError(failure.getDataFetchingEnvironment())
                                .message("%s", message)
                                .errorType(code)
                                .extensions(code.extensions())
                                .build())
                .build();
    }
}
