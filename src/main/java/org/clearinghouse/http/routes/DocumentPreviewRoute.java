package org.clearinghouse.http.routes;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Named;
import java.util.List;
import org.clearinghouse.http.BoundedExecutor;
import org.clearinghouse.http.BoundedExecutorProducer;
import org.clearinghouse.http.ErrorResponses;
import org.clearinghouse.http.RouteOrder;
import org.clearinghouse.ingest.ImportService;
import org.clearinghouse.io.JsonWriter;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads the document in the body and returns what was read as JSON. Stores nothing and needs no token, so it takes small
 * documents only, one after another.
 */
@ApplicationScoped
class DocumentPreviewRoute {
    static final int MOST_BYTES = 1024 * 1024;

    private static final String PATH = "/documents/preview";
    private static final List<String> PARAMETERS = List.of("name");

    private final boolean enabled;
    private final ImportService importer;
    private final BoundedExecutor previews;

    DocumentPreviewRoute(
            @ConfigProperty(name = "clearinghouse.preview", defaultValue = "true") boolean enabled,
            ImportService importer,
            @Named(BoundedExecutorProducer.PREVIEWS) BoundedExecutor previews) {
        this.enabled = enabled;
        this.importer = importer;
        this.previews = previews;
    }

    void register(@Observes Router router) {
        if (!enabled) {
            router.route(PATH).order(RouteOrder.ROUTES).handler(context -> context.fail(404));
            return;
        }
        router.route(PATH)
                .order(RouteOrder.BEFORE_BODY)
                .handler(DocumentPreviewRoute::check)
                .failureHandler(DocumentPreviewRoute::handleFailure);
        router.route(PATH)
                .order(RouteOrder.ROUTES)
                .handler(RequestBody.createReader(MOST_BYTES))
                .handler(this::handlePreview)
                .failureHandler(DocumentPreviewRoute::handleFailure);
    }

    private static void check(RoutingContext context) {
        DocumentRequest.requirePost(context);
        DocumentRequest.requireDocument(context);
        context.next();
    }

    private void handlePreview(RoutingContext context) {
        MultiMap parameters = QueryStringParser.parse(context);
        DocumentRequest.requireKnown(parameters, PARAMETERS);
        byte[] bytes = DocumentRequest.readBytes(context);
        Future.fromCompletionStage(
                        previews.submit(
                                () -> !context.response().closed(),
                                () -> importer.preview(bytes, DocumentRequest.readName(parameters))),
                        context.vertx().getOrCreateContext())
                .onSuccess(report -> DocumentRequest.write(context, 200, JsonWriter.toBytes(report)))
                .onFailure(failure -> context.fail(ErrorResponses.unwrap(failure)));
    }

    private static void handleFailure(RoutingContext context) {
        DocumentRequest.handleFailure(context, MOST_BYTES);
    }
}
