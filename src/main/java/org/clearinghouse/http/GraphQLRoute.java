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
import org.clearinghouse.graphql.ErrorCode;
import org.clearinghouse.graphql.GraphQLEngine;
import org.jboss.logging.Logger;

/**
 * GraphQL over HTTP. It stands before the framework's own handlers, which would open a WebSocket to any origin, take
 * mutations by text/plain and answer 200 to everything.
 */
@ApplicationScoped
class GraphQLRoute {
    static final int BEFORE_THE_FRAMEWORK = -100;

    private static final Logger LOG = Logger.getLogger(GraphQLRoute.class);
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
        Map<String, Object> result = engine.execute(request.query(), request.operationName(), request.variables());
        send(context, type, result.containsKey("data") ? 200 : type.statusWithoutData(), result);
    }

    private static GraphQLRequest request(RoutingContext context) {
        HttpMethod method = context.request().method();
        if (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD)) {
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
        if (context.failure() instanceof RequestProblem problem) {
            refuse(context, problem.status(), problem.getMessage());
        } else if (context.statusCode() == 413) {
            refuse(context, 413, "The body is larger than %d bytes.".formatted(LARGEST_BODY));
        } else if (context.statusCode() >= 400 && context.statusCode() < 500) {
            refuse(context, context.statusCode(), "The request could not be read.");
        } else {
            LOG.error("A request failed", context.failure());
            send(
                    context,
                    AnswerType.JSON,
                    500,
                    errors(ErrorCode.INTERNAL_SERVER_ERROR, "The request failed; this is logged."));
        }
    }

    private static void refuse(RoutingContext context, int status, String message) {
        if (status == 405) {
            context.response().putHeader(HttpHeaders.ALLOW, METHODS);
        }
        send(context, AnswerType.JSON, status, errors(ErrorCode.BAD_REQUEST, message));
    }

    private static Map<String, Object> errors(ErrorCode code, String message) {
        return Map.of("errors", List.of(Map.of("message", message, "extensions", Map.of("code", code.name()))));
    }

    private static void send(RoutingContext context, AnswerType type, int status, Map<String, Object> result) {
        context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, type.contentType())
                .putHeader(HttpHeaders.VARY, "Accept, Origin")
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(Buffer.buffer(Json.bytes(result)));
    }
}
