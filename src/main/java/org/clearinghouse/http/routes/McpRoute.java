package org.clearinghouse.http.routes;

import static io.quarkiverse.mcp.server.JsonRpcErrorCodes.INTERNAL_ERROR;
import static io.quarkiverse.mcp.server.JsonRpcErrorCodes.INVALID_REQUEST;

import io.quarkiverse.mcp.server.http.runtime.StreamableHttpMcpMessageHandler;
import io.quarkiverse.mcp.server.runtime.McpMessageHandler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.TimeoutHandler;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse.http.AcceptHeaders;
import org.clearinghouse.http.ErrorResponses;
import org.clearinghouse.http.HttpMetricsTags;
import org.clearinghouse.http.HttpProblemException;
import org.clearinghouse.http.HttpResponse;
import org.clearinghouse.http.JsonRequestReader;
import org.clearinghouse.http.ResponseWriter;
import org.clearinghouse.http.RouteOrder;
import org.clearinghouse.io.JsonWriter;
import org.clearinghouse.limits.LimitsConfig;

/**
 * Prepares requests for the framework's handler of the Model Context Protocol, so that each is complete in itself and
 * any replica may answer it: sessions are neither announced nor looked up, and there are no event streams. It also
 * enforces the limits, and rejects in words what the handler would reject without.
 */
@ApplicationScoped
class McpRoute {
    private static final String PATH = "/mcp";
    private static final String METHODS = "POST";
    private static final String JSON = "application/json";
    private static final String BOTH_TYPES = JSON + ", text/event-stream";
    private static final String SESSION = StreamableHttpMcpMessageHandler.MCP_SESSION_ID_HEADER;
    private static final String VERSION = StreamableHttpMcpMessageHandler.MCP_PROTOCOL_VERSION_HEADER;

    private final McpSessionMessages sessionMessages;
    private final ResponseWriter writer;
    private final long maxBodyBytes;
    private final Duration timeout;

    McpRoute(McpSessionMessages sessionMessages, ResponseWriter writer, LimitsConfig limits) {
        this.sessionMessages = sessionMessages;
        this.writer = writer;
        this.maxBodyBytes = limits.body().asLongValue();
        this.timeout = limits.queueTimeout().plus(limits.executionTimeout()).plusSeconds(1);
    }

    void register(@Observes Router router) {
        router.route(PATH)
                .order(RouteOrder.ROUTES)
                .handler(McpRoute::checkHeaders)
                .failureHandler(this::handleFailure);
        router.route(PATH)
                .order(RouteOrder.ROUTES)
                .handler(RequestBody.createReader(maxBodyBytes))
                .failureHandler(this::handleFailure);
        // The handler never answers a message that it fails at.
        router.route(PATH)
                .order(RouteOrder.ROUTES)
                .handler(TimeoutHandler.create(timeout.toMillis()))
                .failureHandler(this::handleFailure);
        router.route(PATH).order(RouteOrder.ROUTES).handler(this::prepare).failureHandler(this::handleFailure);
        router.routeWithRegex(PATH + "/.+").order(RouteOrder.ROUTES).handler(McpRoute::rejectEventStreams);
        router.route(PATH).order(RouteOrder.UNMATCHED - 1).failureHandler(this::handleFailure);
    }

    private static void checkHeaders(RoutingContext context) {
        HttpMetricsTags.findOrBegin(context).setOperation(PATH);
        if (context.request().method() != HttpMethod.POST) {
            throw new HttpProblemException(
                    405,
                    "%s is not allowed here; send a JSON-RPC message by POST."
                            .formatted(context.request().method()));
        }
        RequestBody.requireUncompressed(context);
        String version = context.request().getHeader(VERSION);
        if (version != null && !McpMessageHandler.SUPPORTED_PROTOCOL_VERSIONS.contains(version)) {
            throw new HttpProblemException(
                    400,
                    "The protocol version %s is not supported; use one of %s."
                            .formatted(version, String.join(", ", McpMessageHandler.SUPPORTED_PROTOCOL_VERSIONS)));
        }
        requireAcceptableJson(context);
        context.next();
    }

    /** The handler requires both types by name, though it sends event streams only to tools that report progress. */
    private static void requireAcceptableJson(RoutingContext context) {
        boolean named = context.request().headers().contains(HttpHeaders.ACCEPT);
        if (named
                && AcceptHeaders.selectBest(AcceptHeaders.parseAccept(context), List.of(JSON))
                        .isEmpty()) {
            throw new HttpProblemException(406, "The response is %s; accept it.".formatted(JSON));
        }
        context.request().headers().set(HttpHeaders.ACCEPT, BOTH_TYPES);
    }

    private void prepare(RoutingContext context) {
        Buffer body = context.body().buffer();
        Map<String, Object> message =
                JsonRequestReader.parseObject(body == null ? new byte[0] : body.getBytes(), "The message");
        McpMessageValidator.validate(message);
        if (needsNoAnswer(message)) {
            context.response().setStatusCode(202).end();
            return;
        }
        Optional<Map<String, Object>> answer = sessionMessages.answer(message);
        if (answer.isPresent()) {
            write(context, 200, answer.get());
            return;
        }
        if (McpMessageValidator.hasNullArguments(message)) {
            JsonObject repaired =
                    McpMessageValidator.removeNullArguments(context.body().asJsonObject());
            ((RoutingContextInternal) context).setBody(repaired.toBuffer());
        }
        context.request().headers().remove(SESSION);
        context.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        context.next();
    }

    /** Notifications concern a session, and responses a request to the client; there are neither. */
    private static boolean needsNoAnswer(Map<String, Object> message) {
        return message.containsKey("method")
                ? !message.containsKey("id")
                : message.containsKey("result") || message.containsKey("error");
    }

    /** Below the path the framework offers an older transport, whose sessions stay on one process. */
    private static void rejectEventStreams(RoutingContext context) {
        throw new HttpProblemException(
                404, "There is nothing here; the server for assistants is at %s.".formatted(PATH));
    }

    private void handleFailure(RoutingContext context) {
        HttpProblemException problem = isInvalidMessage(context.failure())
                ? new HttpProblemException(400, "The message is not one of the Model Context Protocol.")
                : ErrorResponses.resolve(context, maxBodyBytes, METHODS);
        Map<String, Object> body = new LinkedHashMap<>();
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", problem.status() < 500 ? INVALID_REQUEST : INTERNAL_ERROR);
        error.put("message", problem.getMessage());
        body.put("jsonrpc", "2.0");
        body.put("id", null);
        body.put("error", error);
        write(context, problem.status(), body);
    }

    private void write(RoutingContext context, int status, Map<String, Object> body) {
        writer.writeUncacheable(context, HttpResponse.createUncacheable(status, JSON, JsonWriter.toBytes(body)));
    }

    /** The handler reads members of a message without a check of their types. */
    private static boolean isInvalidMessage(Throwable failure) {
        return failure instanceof ClassCastException || failure instanceof NullPointerException;
    }
}
