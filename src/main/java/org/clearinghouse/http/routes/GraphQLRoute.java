package org.clearinghouse.http.routes;

import org.clearinghouse.http.RouteOrder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse.dataset.DatasetVersions;
import org.clearinghouse.dataset.refresh.CurrentDataset;
import org.clearinghouse.graphql.engine.ErrorCode;
import org.clearinghouse.graphql.engine.GraphQLEngine;
import org.clearinghouse.graphql.engine.GraphQLRequest;
import org.clearinghouse.graphql.engine.GraphQLRequestException;
import org.clearinghouse.graphql.engine.GraphQLResponse;
import org.clearinghouse.graphql.engine.PreparedOperation;
import org.clearinghouse.http.AcceptHeaders;
import org.clearinghouse.http.AnonymousAccess;
import org.clearinghouse.http.ETag;
import org.clearinghouse.http.EditorAuthorization;
import org.clearinghouse.http.ErrorResponses;
import org.clearinghouse.http.HttpProblemException;
import org.clearinghouse.http.HttpResponse;
import org.clearinghouse.http.Label;
import org.clearinghouse.http.RequestOutcome;
import org.clearinghouse.http.ResponseWriter;
import org.clearinghouse.http.cache.Recipe;
import org.clearinghouse.http.cache.RequestFingerprints;
import org.clearinghouse.http.cache.ResponseCacheHandler;
import org.clearinghouse.io.JsonWriter;
import org.clearinghouse.limits.LimitsConfig;

/**
 * GraphQL over HTTP. It stands before the framework's own handlers, which would open a WebSocket to any origin, take
 * mutations by text/plain and answer 200 to everything.
 */
@ApplicationScoped
class GraphQLRoute {
    private static final String METHODS = "GET, HEAD, POST, OPTIONS";

    private final GraphQLEngine engine;
    private final CurrentDataset datasets;
    private final ResponseCacheHandler answers;
    private final RequestFingerprints fingerprints;
    private final AnonymousAccess anonymous;
    private final ResponseWriter sender;
    private final long largestBody;

    GraphQLRoute(
            GraphQLEngine engine,
            CurrentDataset datasets,
            ResponseCacheHandler answers,
            RequestFingerprints fingerprints,
            AnonymousAccess anonymous,
            ResponseWriter sender,
            LimitsConfig limits) {
        this.engine = engine;
        this.datasets = datasets;
        this.answers = answers;
        this.fingerprints = fingerprints;
        this.anonymous = anonymous;
        this.sender = sender;
        this.largestBody = limits.body().asLongValue();
    }

    void register(@Observes Router router) {
        router.route("/graphql")
                .order(RouteOrder.BEFORE_AUTHENTICATION)
                .method(HttpMethod.OPTIONS)
                .handler(GraphQLRoute::respondToOptions);
        router.post("/graphql")
                .order(RouteOrder.BEFORE_AUTHENTICATION)
                .handler(GraphQLRoute::requireJson)
                .failureHandler(this::handleFailure);
        router.post("/graphql")
                .order(RouteOrder.BEFORE_AUTHENTICATION)
                .handler(BodyHandler.create(false).setBodyLimit(largestBody))
                .failureHandler(this::handleFailure);
        router.route("/graphql")
                .order(RouteOrder.BEFORE_AUTHENTICATION)
                .handler(this::handleAnonymous)
                .failureHandler(this::handleFailure);
        router.route("/graphql")
                .order(RouteOrder.ROUTES)
                .handler(this::handle)
                .failureHandler(this::handleFailure);
    }

    private static void respondToOptions(RoutingContext context) {
        context.response()
                .setStatusCode(204)
                .putHeader(HttpHeaders.ALLOW, METHODS)
                .end();
    }

    private void handleAnonymous(RoutingContext context) {
        if (anonymous.isAnonymous(context)) {
            handle(context);
        } else {
            context.next();
        }
    }

    private void handle(RoutingContext context) {
        DatasetVersions edition = datasets.versions();
        String request = RequestFingerprints.compute(context, edition);
        boolean answered = fingerprints
                .find(request)
                .filter(tag -> answers.respondIfCached(context, tag))
                .isPresent();
        if (!answered) {
            fingerprints.store(request, parseAndRespond(context, edition));
        }
    }

    private ETag parseAndRespond(RoutingContext context, DatasetVersions edition) {
        GraphQLMediaType type = GraphQLMediaType.select(context);
        GraphQLRequest call = readRequest(context);
        return answers.respond(
                context,
                edition,
                buildCacheKey(type, call),
                engine.isQuickToPrepare(call),
                () -> prepareResponse(context, type, call, edition));
    }

    private static List<?> buildCacheKey(GraphQLMediaType type, GraphQLRequest call) {
        return Arrays.asList(
                type.name(),
                call.queryDocument(),
                call.queryDocumentHash(),
                call.operationName(),
                call.variables(),
                call.includeCost());
    }

    private Recipe prepareResponse(
            RoutingContext context, GraphQLMediaType type, GraphQLRequest call, DatasetVersions edition) {
        try {
            PreparedOperation plan = engine.prepare(call, edition);
            if (plan.isMutation()) {
                requireEditor(context);
            }
            boolean changes = plan.isMutation();
            return new Recipe(
                    changes,
                    plan.requiresWorkerThread(),
                    () -> createResponse(type, plan.rootField(), plan.execute(), !changes));
        } catch (GraphQLRequestException e) {
            return Recipe.createReady(createResponse(type, null, e.response(), true));
        }
    }

    private static void requireEditor(RoutingContext context) {
        if (ETag.isGetOrHead(context.request())) {
            throw new HttpProblemException(405, "A GET changes nothing; send mutations by POST.");
        }
        EditorAuthorization.requireEditor(context);
    }

    private static HttpResponse createResponse(
            GraphQLMediaType type, String operation, GraphQLResponse answer, boolean reads) {
        if (answer.isUnavailable()) {
            return HttpResponse.createUncacheable(503, type.contentType(), answer.body())
                    .withHeaders(Map.of(ErrorResponses.RETRY_AFTER, ErrorResponses.RETRY_AFTER_SECONDS))
                    .withLabel(new Label(operation, RequestOutcome.FAILED));
        }
        HttpResponse page = reads && !answer.hasErrors()
                ? HttpResponse.createCacheable(type.contentType(), answer.body())
                : HttpResponse.createUncacheable(
                        answer.hasData() ? 200 : type.statusWithoutData(), type.contentType(), answer.body());
        return page.withLabel(new Label(operation, resolveOutcome(answer)));
    }

    private static RequestOutcome resolveOutcome(GraphQLResponse answer) {
        if (answer.isFailure()) {
            return RequestOutcome.FAILED;
        }
        return answer.hasErrors() ? RequestOutcome.REJECTED : RequestOutcome.COMPUTED;
    }

    private static GraphQLRequest readRequest(RoutingContext context) {
        HttpMethod method = context.request().method();
        if (ETag.isGetOrHead(context.request())) {
            return GraphQLRequestReader.parseQueryParameters(context.queryParams());
        }
        if (!method.equals(HttpMethod.POST)) {
            throw new HttpProblemException(405, "%s is not answered here; use GET or POST.".formatted(method));
        }
        return GraphQLRequestReader.parseBody(context.body().buffer());
    }

    /** Other types than JSON could be posted by a foreign page without the browser asking first. */
    private static void requireJson(RoutingContext context) {
        MIMEHeader contentType = AcceptHeaders.parseContentType(context);
        String charset = contentType.parameter("charset");
        if (!contentType.value().equals("application/json") || charset != null && !charset.equalsIgnoreCase("utf-8")) {
            throw new HttpProblemException(415, "A POST needs the Content-Type application/json, in UTF-8.");
        }
        context.next();
    }

    private void handleFailure(RoutingContext context) {
        HttpProblemException problem = ErrorResponses.createProblem(context, largestBody);
        if (problem.status() == 405) {
            context.response().putHeader(HttpHeaders.ALLOW, METHODS);
        } else if (problem.status() == 401) {
            context.response().putHeader("WWW-Authenticate", "Bearer");
        }
        sendError(context, problem.status(), selectErrorCode(problem), problem.getMessage());
    }

    private static ErrorCode selectErrorCode(HttpProblemException problem) {
        return switch (problem.status()) {
            case 401 -> ErrorCode.UNAUTHENTICATED;
            case 403 -> ErrorCode.FORBIDDEN;
            case 413 -> ErrorCode.LIMIT_EXCEEDED;
            case 503 -> ErrorCode.SERVICE_UNAVAILABLE;
            case 500 -> ErrorCode.INTERNAL_SERVER_ERROR;
            default -> ErrorCode.BAD_REQUEST;
        };
    }

    private void sendError(RoutingContext context, int status, ErrorCode code, String message) {
        Map<String, Object> error = new LinkedHashMap<>(); // of Map.of each process has an order of its own
        error.put("message", message);
        error.put("extensions", Map.of("code", code.name()));
        byte[] body = JsonWriter.toBytes(Map.of("errors", List.of(error)));
        sender.sendUncacheable(
                context, HttpResponse.createUncacheable(status, GraphQLMediaType.JSON.contentType(), body));
    }
}
