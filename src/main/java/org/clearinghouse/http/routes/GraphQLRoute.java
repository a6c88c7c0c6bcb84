package org.clearinghouse.http.routes;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.clearinghouse.dataset.DatasetVersions;
import org.clearinghouse.dataset.refresh.CurrentDataset;
import org.clearinghouse.graphql.engine.GraphQLEngine;
import org.clearinghouse.graphql.engine.GraphQLRequest;
import org.clearinghouse.graphql.engine.GraphQLRequestException;
import org.clearinghouse.graphql.engine.PreparedOperation;
import org.clearinghouse.http.AnonymousAccess;
import org.clearinghouse.http.BoundedExecutor;
import org.clearinghouse.http.BoundedExecutorProducer;
import org.clearinghouse.http.ContentCoding;
import org.clearinghouse.http.ETag;
import org.clearinghouse.http.EditorAuthorization;
import org.clearinghouse.http.ErrorResponses;
import org.clearinghouse.http.HttpProblemException;
import org.clearinghouse.http.HttpResponse;
import org.clearinghouse.http.ResponseWriter;
import org.clearinghouse.http.RouteOrder;
import org.clearinghouse.http.cache.RequestFingerprints;
import org.clearinghouse.http.cache.RequestFingerprints.RequestFingerprint;
import org.clearinghouse.http.cache.ResponseCacheHandler;
import org.clearinghouse.http.cache.ResponseKey;
import org.clearinghouse.limits.LimitsConfig;
import org.clearinghouse.security.Editor;

/**
 * GraphQL over HTTP. It replaces the framework's own handlers, because those open a WebSocket to any origin, accept
 * mutations as text/plain and answer every request with status 200.
 */
@ApplicationScoped
class GraphQLRoute {
    private static final String PATH = "/graphql";
    private static final String METHODS = "GET, HEAD, POST, OPTIONS";

    private final GraphQLEngine engine;
    private final CurrentDataset datasets;
    private final ResponseCacheHandler cache;
    private final BoundedExecutor readers;
    private final BoundedExecutor writers;
    private final AnonymousAccess anonymousAccess;
    private final ResponseWriter writer;
    private final long maxBodyBytes;

    GraphQLRoute(
            GraphQLEngine engine,
            CurrentDataset datasets,
            ResponseCacheHandler cache,
            @Named(BoundedExecutorProducer.READERS) BoundedExecutor readers,
            @Named(BoundedExecutorProducer.WRITERS) BoundedExecutor writers,
            AnonymousAccess anonymousAccess,
            ResponseWriter writer,
            LimitsConfig limits) {
        this.engine = engine;
        this.datasets = datasets;
        this.cache = cache;
        this.readers = readers;
        this.writers = writers;
        this.anonymousAccess = anonymousAccess;
        this.writer = writer;
        this.maxBodyBytes = limits.body().asLongValue();
    }

    void register(@Observes Router router) {
        router.options(PATH).order(RouteOrder.BEFORE_AUTHENTICATION).handler(GraphQLRoute::respondToOptions);
        router.post(PATH)
                .order(RouteOrder.BEFORE_AUTHENTICATION)
                .handler(GraphQLRequestReader::requireJson)
                .failureHandler(this::handleFailure);
        router.post(PATH)
                .order(RouteOrder.BEFORE_AUTHENTICATION)
                .handler(RequestBody.createReader(maxBodyBytes))
                .failureHandler(this::handleFailure);
        router.route(PATH)
                .order(RouteOrder.BEFORE_AUTHENTICATION)
                .handler(this::handleAnonymous)
                .failureHandler(this::handleFailure);
        router.route(PATH).order(RouteOrder.ROUTES).handler(this::handle).failureHandler(this::handleFailure);
    }

    private static void respondToOptions(RoutingContext context) {
        context.response()
                .setStatusCode(204)
                .putHeader(HttpHeaders.ALLOW, METHODS)
                .end();
    }

    private void handleAnonymous(RoutingContext context) {
        if (anonymousAccess.isAnonymous(context)) {
            handle(context);
        } else {
            context.next();
        }
    }

    /** The flow of a request: from the cache, or read, prepare, authorize, execute and write. */
    private void handle(RoutingContext context) {
        DatasetVersions versions = datasets.versions();
        RequestFingerprint fingerprint = RequestFingerprints.compute(context, versions);
        if (cache.serveByFingerprint(context, fingerprint)) {
            return;
        }
        GraphQLMediaType type = GraphQLMediaType.select(context);
        GraphQLRequest request = GraphQLRequestReader.read(context);
        ResponseKey key = cache.createKey(context, versions, listInputs(type, request));
        if (!cache.serveByKey(context, fingerprint, key)) {
            cache.write(
                    context,
                    key,
                    prepare(context, request, versions)
                            .thenCompose(operation -> execute(context, key, type, operation)));
        }
    }

    private static List<?> listInputs(GraphQLMediaType type, GraphQLRequest request) {
        return Arrays.asList(
                type.name(),
                request.queryDocument(),
                request.queryDocumentHash(),
                request.operationName(),
                request.variables(),
                request.includeCost());
    }

    private CompletableFuture<PreparedOperation> prepare(
            RoutingContext context, GraphQLRequest request, DatasetVersions versions) {
        return engine.isQuickToPrepare(request)
                ? BoundedExecutor.runNow(() -> engine.prepare(request, versions))
                : readers.submit(() -> !context.response().closed(), () -> engine.prepare(request, versions));
    }

    private CompletableFuture<HttpResponse> execute(
            RoutingContext context, ResponseKey key, GraphQLMediaType type, PreparedOperation operation) {
        if (operation.isMutation()) {
            String editor = authorize(context);
            return writers.submit(() -> key.coding()
                    .encode(type.createResponse(
                            operation.rootField(), Editor.callAs(editor, operation::execute), false)));
        }
        return cache.compute(
                context,
                key,
                operation.requiresWorkerThread(),
                () -> type.createResponse(operation.rootField(), operation.execute(), true));
    }

    /** Returns the name of the editor. */
    private static String authorize(RoutingContext context) {
        if (ETag.isGetOrHead(context.request())) {
            throw new HttpProblemException(405, "A mutation cannot be sent by GET; send it by POST.");
        }
        return EditorAuthorization.requireEditor(context);
    }

    private void handleFailure(RoutingContext context) {
        if (context.failure() instanceof GraphQLRequestException invalid) {
            HttpResponse response = GraphQLMediaType.select(context).createResponse(null, invalid.response(), false);
            writer.writeUncacheable(context, ContentCoding.select(context).encode(response));
        } else {
            HttpProblemException problem = ErrorResponses.resolve(context, maxBodyBytes, METHODS);
            writer.writeUncacheable(context, ErrorResponses.createGraphQLResponse(problem));
        }
    }
}
