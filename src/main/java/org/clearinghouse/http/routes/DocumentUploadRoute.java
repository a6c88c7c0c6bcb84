package org.clearinghouse.http.routes;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.clearinghouse.dataset.refresh.DatasetRefresher;
import org.clearinghouse.http.BoundedExecutor;
import org.clearinghouse.http.BoundedExecutorProducer;
import org.clearinghouse.http.EditorAuthorization;
import org.clearinghouse.http.ErrorResponses;
import org.clearinghouse.http.HttpProblemException;
import org.clearinghouse.http.RouteOrder;
import org.clearinghouse.ingest.ImportOptions;
import org.clearinghouse.ingest.ImportReport;
import org.clearinghouse.ingest.ImportService;
import org.clearinghouse.ingest.extraction.DocumentReader;
import org.clearinghouse.io.JsonWriter;
import org.clearinghouse.security.Editor;

/** Imports the document in the body, such as a PDF, and returns the import report as JSON. */
@ApplicationScoped
class DocumentUploadRoute {
    private static final String PATH = "/documents";
    private static final String METHODS = "POST";
    private static final String EDITOR = DocumentUploadRoute.class.getName() + ".editor";
    private static final List<String> PARAMETERS = List.of("name", "dryRun", "acceptWarnings");

    private final ImportService importer;
    private final DatasetRefresher refresher;
    private final BoundedExecutor writers;

    DocumentUploadRoute(
            ImportService importer,
            DatasetRefresher refresher,
            @Named(BoundedExecutorProducer.WRITERS) BoundedExecutor writers) {
        this.importer = importer;
        this.refresher = refresher;
        this.writers = writers;
    }

    void register(@Observes Router router) {
        router.route(PATH)
                .order(RouteOrder.BEFORE_BODY)
                .handler(DocumentUploadRoute::authorizeUpload)
                .failureHandler(DocumentUploadRoute::handleFailure);
        router.route(PATH)
                .order(RouteOrder.ROUTES)
                .handler(BodyHandler.create(false).setBodyLimit(DocumentReader.MOST_BYTES))
                .handler(this::handleUpload)
                .failureHandler(DocumentUploadRoute::handleFailure);
    }

    /** Authorizes before the body is read, so that only an editor can use memory for it. */
    private static void authorizeUpload(RoutingContext context) {
        if (!context.request().method().equals(HttpMethod.POST)) {
            throw new HttpProblemException(
                    405,
                    "%s is not allowed here; use POST."
                            .formatted(context.request().method()));
        }
        context.put(EDITOR, EditorAuthorization.requireEditor(context));
        requireRawBody(context);
        RequestBody.requireUncompressed(context);
        context.next();
    }

    /** Removes the Content-Type, because curl declares every body a form and the framework would parse it as one. */
    private static void requireRawBody(RoutingContext context) {
        MultiMap headers = context.request().headers();
        String type = headers.get(HttpHeaders.CONTENT_TYPE);
        if (type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            throw new HttpProblemException(
                    415, "The body must be the document itself, as curl --data-binary sends it, not a form.");
        }
        headers.remove(HttpHeaders.CONTENT_TYPE);
    }

    private void handleUpload(RoutingContext context) {
        Buffer body = context.body().buffer();
        MultiMap parameters = QueryStringParser.parse(context);
        ImportOptions options = parseOptions(parameters);
        byte[] bytes = body == null ? new byte[0] : body.getBytes();
        String editor = context.get(EDITOR);
        Future.fromCompletionStage(
                        writers.submit(() ->
                                Editor.callAs(editor, () -> importDocument(bytes, readName(parameters), options))),
                        context.vertx().getOrCreateContext())
                .onSuccess(report ->
                        write(context, options.allows(report.findings()) ? 200 : 422, JsonWriter.toBytes(report)))
                .onFailure(failure -> context.fail(ErrorResponses.unwrap(failure)));
    }

    private static ImportOptions parseOptions(MultiMap parameters) {
        parameters.names().stream()
                .filter(name -> !PARAMETERS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new HttpProblemException(
                            400,
                            "There is no parameter \"%s\"; the parameters are name, dryRun and acceptWarnings."
                                    .formatted(name));
                });
        return new ImportOptions(parseFlag(parameters, "dryRun"), parseFlag(parameters, "acceptWarnings"));
    }

    private static boolean parseFlag(MultiMap parameters, String name) {
        String value = parameters.contains(name) ? parameters.get(name) : "false";
        if (!List.of("true", "false").contains(value)) {
            throw new HttpProblemException(400, "%s is \"%s\"; it must be true or false.".formatted(name, value));
        }
        return value.equals("true");
    }

    private static String readName(MultiMap parameters) {
        return parameters.contains("name") ? parameters.get("name") : "document";
    }

    private ImportReport importDocument(byte[] bytes, String name, ImportOptions options) {
        ImportReport report = importer.importDocument(bytes, name, options);
        refresher.poll();
        return report;
    }

    private static void handleFailure(RoutingContext context) {
        HttpProblemException problem = ErrorResponses.resolve(context, DocumentReader.MOST_BYTES, METHODS);
        closeConnection(context);
        write(context, problem.status(), ErrorResponses.formatJson(problem));
    }

    /** Closes the connection, because the rest of the body is not read. In HTTP/2 the end of the stream suffices. */
    private static void closeConnection(RoutingContext context) {
        if (context.request().version() != HttpVersion.HTTP_2) {
            context.response().putHeader(HttpHeaders.CONNECTION, "close");
        }
    }

    private static void write(RoutingContext context, int status, byte[] body) {
        context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(Buffer.buffer(body));
    }
}
