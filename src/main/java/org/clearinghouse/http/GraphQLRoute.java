package org.clearinghouse.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import org.clearinghouse.access.Caller;
import org.clearinghouse.graphql.ErrorCode;
import org.clearinghouse.graphql.GraphQLEngine;

/**
 * GraphQL over HTTP. It stands before the framework's own handlers, which would open a WebSocket to any origin, take
 * mutations by text/plain and answer 200 to everything.
 */
@ApplicationScoped
class GraphQLRoute {
    static final int BEFORE_THE_FRAMEWORK = -100;

    private static final String METHODS = "GET, HEAD, POST, OPTIONS";
    private static final long LARGEST_BODY = 1_000_000;

    private final GraphQLEngine engine;

    GraphQLRoute(GraphQLEngine engine) {
        this.engine = engine;
    }

    void register(@Observes Router router) {
        router.route("/graphql")
                .order(BEFORE_THE_FRAMEWORK)
                .method(HttpMethod.OPTIONS)
                .handler(GraphQLRoute::answerOptions);
        router.route("/graphql")
                .order(BEFORE_THE_FRAMEWORK)
                .handler(BodyHandler.create(false).setBodyLimit(LARGEST_BODY))
                .handler(this::answer)
                .failureHandler(GraphQLRoute::answerFailure);
    }

    private static void answerOptions(RoutingContext context) {
        context.response()
                .setStatusCode(204)
                .putHeader(HttpHeaders.ALLOW, METHODS)
                .end();
    }

    private void answer(RoutingContext context) {
        AnswerType type = AnswerType.accepted(context);
        GraphQLRequest request = request(context);
        Caller caller = isSafe(context) ? Caller.BY_GET : Callers.of(context);
        if (caller == Caller.EDITOR) {
            context.vertx()
                    .executeBlocking(() -> execute(request, caller), false)
                    .onSuccess(result -> send(context, type, result))
                    .onFailure(context::fail);
        } else {
            send(context, type, execute(request, caller));
        }
    }

    private Map<String, Object> execute(GraphQLRequest request, Caller caller) {
        return engine.execute(request.query(), request.operationName(), request.variables(), caller);
    }

    private static void send(RoutingContext context, AnswerType type, Map<String, Object> result) {
        int status = result.containsKey("data") ? 200 : type.statusWithoutData(ErrorCode.ofFirst(result));
        send(context, type, status, "POST", result);
    }

    private static boolean isSafe(RoutingContext context) {
        HttpMethod method = context.request().method();
        return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
    }

    private static GraphQLRequest request(RoutingContext context) {
        HttpMethod method = context.request().method();
        if (isSafe(context)) {
            return GraphQLRequest.ofUrl(context.queryParams());
        }
        if (!method.equals(HttpMethod.POST)) {
            throw new RequestProblem(405, "%s is not answered here; use GET or POST.".formatted(method));
        }
        requireJson(context.parsedHeaders().contentType());
        return GraphQLRequest.ofBody(context.body().buffer());
    }

    /** Other types than JSON could be posted by a foreign page without the browser asking first. */
    private static void requireJson(MIMEHeader contentType) {
        String charset = contentType.parameter("charset");
        if (!contentType.value().equals("application/json") || charset != null && !charset.equalsIgnoreCase("utf-8")) {
            throw new RequestProblem(415, "A POST needs the Content-Type application/json, in UTF-8.");
        }
    }

    private static void answerFailure(RoutingContext context) {
        RequestProblem problem = Failure.of(context, LARGEST_BODY);
        ErrorCode code =
                switch (problem.status()) {
                    case 401 -> ErrorCode.UNAUTHENTICATED;
                    case 500 -> ErrorCode.INTERNAL_SERVER_ERROR;
                    default -> ErrorCode.BAD_REQUEST;
                };
        send(context, AnswerType.JSON, problem.status(), METHODS, errors(code, problem.getMessage()));
    }

    private static Map<String, Object> errors(ErrorCode code, String message) {
        return Map.of("errors", List.of(Map.of("message", message, "extensions", Map.of("code", code.name()))));
    }

    private static void send(
            RoutingContext context, AnswerType type, int status, String allowed, Map<String, Object> result) {
        if (status == 401) {
            context.response().putHeader("WWW-Authenticate", "Bearer");
        } else if (status == 405) {
            context.response().putHeader(HttpHeaders.ALLOW, allowed);
        }
        context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, type.contentType())
                .putHeader(HttpHeaders.VARY, "Accept, Origin")
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(Buffer.buffer(Json.bytes(result)));
    }
}
