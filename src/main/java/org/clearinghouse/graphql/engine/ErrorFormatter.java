package org.clearinghouse.graphql.engine;

import graphql.GraphQLError;
import graphql.GraphqlErrorHelper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.clearinghouse.limits.LimitExceededException;
import org.jboss.logging.Logger;

/** Formats all errors alike: message, locations, path, and the code under extensions. Counts and logs them too. */
final class ErrorFormatter {
    private static final Logger LOG = Logger.getLogger(ErrorFormatter.class);

    private ErrorFormatter() {}

    static Map<String, Object> format(GraphQLError error) {
        ErrorCode code = ErrorCode.resolve(error);
        GraphQLErrorMetrics.count(error, code);
        Map<String, Object> formatted = new LinkedHashMap<>(GraphqlErrorHelper.toSpecification(error));
        formatted.put("message", formatMessage(error, code));
        formatted.put("extensions", collectExtensions(error, code));
        return formatted;
    }

    private static String formatMessage(GraphQLError error, ErrorCode code) {
        if (error.getErrorType() instanceof ErrorCode || error instanceof LimitExceededException) {
            return ErrorMessageCleaner.truncate(error.getMessage());
        } else if (code == ErrorCode.INTERNAL_SERVER_ERROR) {
            LOG.errorf("%s failed: %s", error.getPath(), error.getMessage());
            return DataFetchingExceptionHandler.INTERNAL_ERROR_MESSAGE;
        }
        return ErrorMessageCleaner.clean(error.getMessage());
    }

    private static Map<String, Object> collectExtensions(GraphQLError error, ErrorCode code) {
        Map<String, Object> extensions = new LinkedHashMap<>(code.extensions());
        if (error instanceof LimitExceededException) {
            extensions.putAll(error.getExtensions());
        }
        return extensions;
    }
}
