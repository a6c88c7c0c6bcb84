package org.clearinghouse.graphql;

import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.execution.NonNullableValueCoercedAsNullException;
import java.util.concurrent.CompletableFuture;
import org.clearinghouse.dataset.InvalidInputException;
import org.clearinghouse.ingest.CommitFailedException;
import org.clearinghouse.store.DatabaseUnavailableException;
import org.jboss.logging.Logger;

/** Tells callers what was wrong with their input, and of our own failures no more than that there was one. */
final class DataFetchingExceptionHandler implements DataFetcherExceptionHandler {
    /** What callers are told of our own failures. */
    static final String FAILURE = "This field could not be answered; the failure is logged.";

    private static final Logger LOG = Logger.getLogger(DataFetchingExceptionHandler.class);

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters failure) {
        Throwable cause = failure.getException();
        return CompletableFuture.completedFuture(result(failure, cause));
    }

    private static DataFetcherExceptionHandlerResult result(
            DataFetcherExceptionHandlerParameters failure, Throwable cause) {
        if (cause instanceof InvalidInputException) {
            return result(failure, ErrorCode.BAD_USER_INPUT, cause.getMessage());
        } else if (cause instanceof NonNullableValueCoercedAsNullException) {
            return result(failure, ErrorCode.BAD_USER_INPUT, ErrorMessageCleaner.of(cause.getMessage()));
        } else if (cause instanceof DatabaseUnavailableException unavailable) {
            LOG.warnf("%s failed: %s (%s)", failure.getPath(), unavailable.getMessage(), unavailable.detail());
            return result(failure, ErrorCode.SERVICE_UNAVAILABLE, unavailable.getMessage());
        }
        return internal(failure, cause);
    }

    private static DataFetcherExceptionHandlerResult internal(
            DataFetcherExceptionHandlerParameters failure, Throwable cause) {
        LOG.errorf(cause, "%s failed", failure.getPath());
        return result(
                failure,
                ErrorCode.INTERNAL_SERVER_ERROR,
                cause instanceof CommitFailedException ? cause.getMessage() : FAILURE);
    }

    private static DataFetcherExceptionHandlerResult result(
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
