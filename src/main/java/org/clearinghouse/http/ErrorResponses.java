package org.clearinghouse.http;

import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.CompletionException;
import org.clearinghouse.dataset.refresh.DatasetNotLoadedException;
import org.clearinghouse.limits.LimitMetrics;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.persistence.DatabaseUnavailableException;
import org.jboss.logging.Logger;

/** What a sender is told of a request that failed; of our own failures no more than that there was one. */
public final class ErrorResponses {
    private static final Logger LOG = Logger.getLogger(ErrorResponses.class);

    public static final String RETRY_AFTER = "Retry-After";
    /** By then a database that was restarted is back. */
    public static final String RETRY_AFTER_SECONDS = "5";

    private ErrorResponses() {}

    public static HttpProblemException createProblem(RoutingContext context, long largestBody) {
        HttpProblemException problem = resolveProblem(context, largestBody);
        if (problem.status() == 503) {
            context.response().putHeader(RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return problem;
    }

    /** What failed on another thread comes wrapped. */
    public static Throwable unwrap(Throwable failure) {
        return failure instanceof CompletionException wrapped ? wrapped.getCause() : failure;
    }

    private static HttpProblemException resolveProblem(RoutingContext context, long largestBody) {
        int status = context.statusCode();
        if (context.failure() instanceof HttpProblemException problem) {
            return problem;
        } else if (context.failure() instanceof DatabaseUnavailableException unavailable) {
            LOG.warnf(
                    "%s %s failed: %s (%s)",
                    context.request().method(),
                    context.normalizedPath(),
                    unavailable.getMessage(),
                    unavailable.detail());
            return new HttpProblemException(503, unavailable.getMessage());
        } else if (context.failure() instanceof DatasetNotLoadedException notLoaded) {
            return new HttpProblemException(503, notLoaded.getMessage());
        } else if (context.failure() instanceof AuthenticationFailedException) {
            return new HttpProblemException(
                    401, "The token is not valid: it may have expired, or be of another issuer, audience or key.");
        } else if (context.failure() instanceof InvalidInputException) {
            return new HttpProblemException(400, context.failure().getMessage());
        } else if (context.failure() instanceof HttpClosedException) {
            return new HttpProblemException(400, "The connection was closed before the whole request had come.");
        } else if (status == 413) {
            LimitMetrics.count("body");
            return new HttpProblemException(413, "The body is larger than %d bytes.".formatted(largestBody));
        } else if (status >= 400 && status < 500) {
            return new HttpProblemException(status, "The request could not be read.");
        }
        LOG.errorf(context.failure(), "%s %s failed", context.request().method(), context.normalizedPath());
        return new HttpProblemException(500, "The request failed, and nothing was stored; the failure is logged.");
    }
}
