package org.clearinghouse.http;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.clearinghouse.dataset.refresh.DatasetNotLoadedException;
import org.clearinghouse.graphql.engine.ErrorCode;
import org.clearinghouse.io.JsonWriter;
import org.clearinghouse.limits.LimitMetrics;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.persistence.DatabaseUnavailableException;
import org.jboss.logging.Logger;

/**
 * Maps exceptions to responses: status, message, headers and GraphQL error code. A server error shows the client no
 * details.
 */
public final class ErrorResponses {
    private static final Logger LOG = Logger.getLogger(ErrorResponses.class);

    /** Headers of a 503: a database that restarts is usually back after five seconds. */
    public static final Map<String, String> RETRY_HEADERS = Map.of("Retry-After", "5");

    /** Spelled as in the challenges of the framework. */
    private static final CharSequence WWW_AUTHENTICATE = HttpHeaders.createOptimized("www-authenticate");

    /** How long a client has to read the response before its connection is closed. */
    private static final Duration LINGER = Duration.ofSeconds(2);

    private ErrorResponses() {}

    /** The body of an error response in JSON. */
    @RegisterForReflection
    record ErrorBody(String message) {}

    /**
     * Resolves the failure of a request, and sets the headers that its status requires. Closes the connection soon
     * after the response if the body is not read to its end.
     *
     * @param maxBodyBytes the maximum size of a body, for the message about a larger one
     * @param allowedMethods the value of the header Allow
     */
    public static HttpProblemException resolve(RoutingContext context, long maxBodyBytes, String allowedMethods) {
        HttpProblemException problem = resolveProblem(context, maxBodyBytes);
        HttpServerResponse response = context.response();
        switch (problem.status()) {
            case 401 -> response.putHeader(WWW_AUTHENTICATE, "Bearer");
            case 405 -> response.putHeader(HttpHeaders.ALLOW, allowedMethods);
            case 503 -> RETRY_HEADERS.forEach(response::putHeader);
            default -> {}
        }
        if (hasUnreadBody(context.request())) {
            closeConnection(context);
        }
        return problem;
    }

    /** Clients that are still sending would lose the response if the connection were closed with it. */
    private static void closeConnection(RoutingContext context) {
        context.response().putHeader(HttpHeaders.CONNECTION, "close");
        context.addEndHandler(ended -> context.vertx().setTimer(LINGER.toMillis(), timer -> context.request()
                .connection()
                .close()));
    }

    /** The connection would wait for the rest of the body. In HTTP/2 the end of the stream suffices. */
    private static boolean hasUnreadBody(HttpServerRequest request) {
        return !request.isEnded()
                && request.version() != HttpVersion.HTTP_2
                && (request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                        || request.headers().contains(HttpHeaders.TRANSFER_ENCODING));
    }

    /** Returns the cause of a failure that another thread has wrapped. */
    public static Throwable unwrap(Throwable failure) {
        return failure instanceof CompletionException wrapper ? wrapper.getCause() : failure;
    }

    /** A body such as {@code {"message":"..."}}. */
    public static byte[] formatJson(HttpProblemException problem) {
        return JsonWriter.toBytes(new ErrorBody(problem.getMessage()));
    }

    /** A response whose body is such as {@code {"errors":[{"message":"...","extensions":{"code":"..."}}]}}. */
    public static HttpResponse createGraphQLResponse(HttpProblemException problem) {
        Map<String, Object> error = new LinkedHashMap<>(); // the order of Map.of differs between processes
        error.put("message", problem.getMessage());
        error.put("extensions", Map.of("code", selectCode(problem.status()).name()));
        byte[] body = JsonWriter.toBytes(Map.of("errors", List.of(error)));
        return HttpResponse.createUncacheable(problem.status(), "application/json; charset=utf-8", body);
    }

    private static ErrorCode selectCode(int status) {
        return switch (status) {
            case 401 -> ErrorCode.UNAUTHENTICATED;
            case 403 -> ErrorCode.FORBIDDEN;
            case 413 -> ErrorCode.LIMIT_EXCEEDED;
            case 503 -> ErrorCode.SERVICE_UNAVAILABLE;
            case 500 -> ErrorCode.INTERNAL_SERVER_ERROR;
            default -> ErrorCode.BAD_REQUEST;
        };
    }

    private static HttpProblemException resolveProblem(RoutingContext context, long maxBodyBytes) {
        Throwable failure = context.failure();
        if (failure instanceof HttpProblemException problem) {
            return problem;
        } else if (failure instanceof DatabaseUnavailableException unavailable) {
            logUnavailable(context, unavailable);
            return new HttpProblemException(503, failure.getMessage());
        } else if (failure instanceof DatasetNotLoadedException) {
            return new HttpProblemException(503, failure.getMessage());
        } else if (failure instanceof AuthenticationFailedException) {
            return new HttpProblemException(
                    401, "The token is invalid: it has expired, or its issuer, audience or key is wrong.");
        } else if (failure instanceof InvalidInputException) {
            return new HttpProblemException(400, failure.getMessage());
        } else if (failure instanceof HttpClosedException) {
            return new HttpProblemException(400, "The connection was closed before the request was complete.");
        }
        return resolveByStatus(context, maxBodyBytes);
    }

    private static HttpProblemException resolveByStatus(RoutingContext context, long maxBodyBytes) {
        int status = context.statusCode();
        if (status == 413) {
            LimitMetrics.count("body");
            return new HttpProblemException(413, "The body is larger than %s bytes.".formatted(maxBodyBytes));
        } else if (status >= 400 && status < 500) {
            return new HttpProblemException(status, "The request could not be read.");
        }
        LOG.errorf(context.failure(), "%s %s failed", context.request().method(), context.normalizedPath());
        return new HttpProblemException(500, "The request failed and nothing was stored; the failure is logged.");
    }

    private static void logUnavailable(RoutingContext context, DatabaseUnavailableException unavailable) {
        LOG.warnf(
                "%s %s failed: %s (%s)",
                context.request().method(), context.normalizedPath(), unavailable.getMessage(), unavailable.detail());
    }
}
