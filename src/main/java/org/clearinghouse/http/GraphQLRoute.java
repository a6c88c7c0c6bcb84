package org.clearinghouse.http;

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
import org.clearinghouse.content.JsonWriter;
import org.clearinghouse.dataset.CurrentDataset;
import org.clearinghouse.dataset.DatasetVersions;
import org.clearinghouse.graphql.ErrorCode;
import org.clearinghouse.graphql.GraphQLEngine;
import org.clearinghouse.graphql.GraphQLRequest;
import org.clearinghouse.graphql.GraphQLRequestException;
import org.clearinghouse.graphql.GraphQLResponse;
import org.clearinghouse.graphql.PreparedOperation;
import org.clearinghouse.limits.LimitsConfig;

/**
 * GraphQL over HTTP. It stands before the framework's own handlers, which would open a WebSocket to any origin, take
 * mutations by text/plain and answer 200 to everything.
 */
@ApplicationScoped
class GraphQLRoute {
    /** But after its check of what an operator permits, which is at -100. */
    static final int BEFORE_THE_FRAMEWORK = -98;

    /** Where nobody says who asks, the framework need not find it out. */
    private static final int BEFORE_AUTHENTICATION = -250;

    private static final String METHODS = "GET, HEAD, POST, OPTIONS";

    private final GraphQLEngine engine;
    private final CurrentDataset datasets;
    private final ResponseCacheHandler answers;
    private final RequestFingerprints known;
    private final AnonymousAccess anonymous;
    private final ResponseWriter sender;
    private final long largestBody;

    GraphQLRoute(
            GraphQLEngine engine,
            CurrentDataset datasets,
            ResponseCacheHandler answers,
            RequestFingerprints known,
            AnonymousAccess anonymous,
            ResponseWriter sender,
            LimitsConfig limits) {
        this.engine = engine;
        this.datasets = datasets;
        this.answers = answers;
        this.known = known;
        this.anonymous = anonymous;
        this.sender = sender;
        this.largestBody = limits.body().asLongValue();
    }

    void register(@Observes Router router) {
        router.route("/graphql")
                .order(BEFORE_AUTHENTICATION)
                .method(HttpMethod.OPTIONS)
                .handler(GraphQLRoute::answerOptions);
        router.post("/graphql")
                .order(BEFORE_AUTHENTICATION)
                .handler(GraphQLRoute::requireJson)
                .failureHandler(this::answerFailure);
        router.post("/graphql")
                .order(BEFORE_AUTHENTICATION)
                .handler(BodyHandler.create(false).setBodyLimit(largestBody))
                .failureHandler(this::answerFailure);
        router.route("/graphql")
                .order(BEFORE_AUTHENTICATION)
                .handler(this::answerAnonymous)
                .failureHandler(this::answerFailure);
        router.route("/graphql")
                .order(BEFORE_THE_FRAMEWORK)
                .handler(this::answer)
                .failureHandler(this::answerFailure);
    }

    private static void answerOptions(RoutingContext context) {
        context.response()
                .setStatusCode(204)
                .putHeader(HttpHeaders.ALLOW, METHODS)
                .end();
    }

    private void answerAnonymous(RoutingContext context) {
        if (anonymous.is(context)) {
            answer(context);
        } else {
            context.next();
        }
    }

    private void answer(RoutingContext context) {
        DatasetVersions edition = datasets.edition();
        String request = RequestFingerprints.name(context, edition);
        boolean answered = known.find(request)
                .filter(tag -> answers.answerHeld(context, tag))
                .isPresent();
        if (!answered) {
            known.remember(request, answerNew(context, edition));
        }
    }

    private ETag answerNew(RoutingContext context, DatasetVersions edition) {
        GraphQLMediaType type = GraphQLMediaType.accepted(context);
        GraphQLRequest call = call(context);
        return answers.answer(
                context,
                edition,
                identity(type, call),
                engine.plansQuickly(call),
                () -> recipe(context, type, call, edition));
    }

    private static List<?> identity(GraphQLMediaType type, GraphQLRequest call) {
        return Arrays.asList(
                type.name(),
                call.document(),
                call.documentHash(),
                call.operationName(),
                call.variables(),
                call.costWanted());
    }

    private Recipe recipe(RoutingContext context, GraphQLMediaType type, GraphQLRequest call, DatasetVersions edition) {
        try {
            PreparedOperation plan = engine.plan(call, edition);
            if (plan.changesData()) {
                requireEditor(context);
            }
            boolean changes = plan.changesData();
            return new Recipe(
                    changes, plan.needsWorker(), () -> page(type, plan.rootField(), plan.execute(), !changes));
        } catch (GraphQLRequestException e) {
            return Recipe.ready(page(type, null, e.answer(), true));
        }
    }

    private static void requireEditor(RoutingContext context) {
        if (ETag.isRead(context.request())) {
            throw new HttpProblemException(405, "A GET changes nothing; send mutations by POST.");
        }
        EditorAuthorization.requireEditor(context);
    }

    private static HttpResponse page(GraphQLMediaType type, String operation, GraphQLResponse answer, boolean reads) {
        if (answer.isUnavailable()) {
            return HttpResponse.once(503, type.contentType(), answer.body())
                    .with(Map.of(ErrorResponses.RETRY_AFTER, ErrorResponses.RETRY_AFTER_SECONDS))
                    .labelled(new Label(operation, RequestOutcome.FAILED));
        }
        HttpResponse page = reads && !answer.hasErrors()
                ? HttpResponse.of(type.contentType(), answer.body())
                : HttpResponse.once(
                        answer.hasData() ? 200 : type.statusWithoutData(), type.contentType(), answer.body());
        return page.labelled(new Label(operation, outcome(answer)));
    }

    private static RequestOutcome outcome(GraphQLResponse answer) {
        if (answer.isFailure()) {
            return RequestOutcome.FAILED;
        }
        return answer.hasErrors() ? RequestOutcome.REFUSED : RequestOutcome.MADE;
    }

    private static GraphQLRequest call(RoutingContext context) {
        HttpMethod method = context.request().method();
        if (ETag.isRead(context.request())) {
            return GraphQLRequestReader.ofUrl(context.queryParams());
        }
        if (!method.equals(HttpMethod.POST)) {
            throw new HttpProblemException(405, "%s is not answered here; use GET or POST.".formatted(method));
        }
        return GraphQLRequestReader.ofBody(context.body().buffer());
    }

    /** Other types than JSON could be posted by a foreign page without the browser asking first. */
    private static void requireJson(RoutingContext context) {
        MIMEHeader contentType = AcceptHeaders.contentType(context);
        String charset = contentType.parameter("charset");
        if (!contentType.value().equals("application/json") || charset != null && !charset.equalsIgnoreCase("utf-8")) {
            throw new HttpProblemException(415, "A POST needs the Content-Type application/json, in UTF-8.");
        }
        context.next();
    }

    private void answerFailure(RoutingContext context) {
        HttpProblemException problem = ErrorResponses.of(context, largestBody);
        if (problem.status() == 405) {
            context.response().putHeader(HttpHeaders.ALLOW, METHODS);
        } else if (problem.status() == 401) {
            context.response().putHeader("WWW-Authenticate", "Bearer");
        }
        send(context, problem.status(), code(problem), problem.getMessage());
    }

    private static ErrorCode code(HttpProblemException problem) {
        return switch (problem.status()) {
            case 401 -> ErrorCode.UNAUTHENTICATED;
            case 403 -> ErrorCode.FORBIDDEN;
            case 413 -> ErrorCode.LIMIT_EXCEEDED;
            case 503 -> ErrorCode.SERVICE_UNAVAILABLE;
            case 500 -> ErrorCode.INTERNAL_SERVER_ERROR;
            default -> ErrorCode.BAD_REQUEST;
        };
    }

    private void send(RoutingContext context, int status, ErrorCode code, String message) {
        Map<String, Object> error = new LinkedHashMap<>(); // of Map.of each process has an order of its own
        error.put("message", message);
        error.put("extensions", Map.of("code", code.name()));
        byte[] body = JsonWriter.of(Map.of("errors", List.of(error)));
        sender.sendOnce(context, HttpResponse.once(status, GraphQLMediaType.JSON.contentType(), body));
    }
}
