package org.clearinghouse.http.routes;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.clearinghouse.ingest.ImportSupplement;
import org.clearinghouse.ingest.extraction.DocumentReader;
import org.clearinghouse.io.JsonWriter;
import org.clearinghouse.limits.LimitsConfig;
import org.clearinghouse.model.ObservationKey;
import org.clearinghouse.security.Editor;

/** Imports the document in the body, such as a PDF, and returns the import report as JSON. */
@ApplicationScoped
class DocumentUploadRoute {
    private static final String PATH = "/documents";
    private static final String EDITOR = DocumentUploadRoute.class.getName() + ".editor";
    private static final String SHARE = DocumentUploadRoute.class.getName() + ".share";
    private static final List<String> PARAMETERS =
            List.of("name", "dryRun", "acceptWarnings", "leaveOut", "mapping", "catalogue");

    private final ImportService importer;
    private final DatasetRefresher refresher;
    private final BoundedExecutor writers;
    private final UploadBudget uploads;
    private final Duration timeout;

    DocumentUploadRoute(
            ImportService importer,
            DatasetRefresher refresher,
            @Named(BoundedExecutorProducer.WRITERS) BoundedExecutor writers,
            UploadBudget uploads,
            LimitsConfig limits) {
        this.importer = importer;
        this.refresher = refresher;
        this.writers = writers;
        this.uploads = uploads;
        this.timeout = limits.uploadTimeout();
    }

    void register(@Observes Router router) {
        router.route(PATH)
                .order(RouteOrder.BEFORE_BODY)
                .handler(this::authorizeUpload)
                .failureHandler(failed -> DocumentRequest.handleFailure(failed, DocumentReader.MOST_BYTES));
        router.route(PATH)
                .order(RouteOrder.ROUTES)
                .handler(RequestBody.createReader(DocumentReader.MOST_BYTES))
                .handler(this::handleUpload)
                .failureHandler(failed -> DocumentRequest.handleFailure(failed, DocumentReader.MOST_BYTES));
    }

    /** Authorizes before the body is read, so that only an editor can use memory for it. */
    private void authorizeUpload(RoutingContext context) {
        DocumentRequest.requirePost(context);
        context.put(EDITOR, EditorAuthorization.requireEditor(context));
        DocumentRequest.requireDocument(context);
        UploadBudget.Share share = uploads.take(context.request());
        context.put(SHARE, share);
        long timer = context.vertx().setTimer(timeout.toMillis(), expired -> rejectSlow(context));
        context.addEndHandler(ended -> {
            context.vertx().cancelTimer(timer);
            share.endRequest();
        });
        context.next();
    }

    private void rejectSlow(RoutingContext context) {
        if (!context.request().isEnded() && !context.failed()) {
            context.fail(new HttpProblemException(
                    408, "The document was not complete after %s s; send it faster.".formatted(timeout.toSeconds())));
        }
    }

    private void handleUpload(RoutingContext context) {
        MultiMap parameters = QueryStringParser.parse(context);
        ImportOptions options = parseOptions(parameters);
        ImportSupplement supplement = ImportSupplement.parse(parameters.get("mapping"), parameters.get("catalogue"));
        byte[] bytes = DocumentRequest.readBytes(context);
        String name = DocumentRequest.readName(parameters);
        String editor = context.get(EDITOR);
        UploadBudget.Share share = context.get(SHARE);
        share.beginImport();
        Future.fromCompletionStage(
                        writers.submit(
                                () -> Editor.callAs(editor, () -> importDocument(bytes, name, options, supplement))),
                        context.vertx().getOrCreateContext())
                .onComplete(imported -> share.endImport())
                .onSuccess(report -> DocumentRequest.write(
                        context, options.allows(report.findings()) ? 200 : 422, JsonWriter.toBytes(report)))
                .onFailure(failure -> context.fail(ErrorResponses.unwrap(failure)));
    }

    private static ImportOptions parseOptions(MultiMap parameters) {
        DocumentRequest.requireKnown(parameters, PARAMETERS);
        return new ImportOptions(
                parseFlag(parameters, "dryRun"), parseFlag(parameters, "acceptWarnings"), parseLeftOut(parameters));
    }

    private static Set<ObservationKey> parseLeftOut(MultiMap parameters) {
        return parameters.getAll("leaveOut").stream()
                .map(key -> ObservationKey.parse(key)
                        .orElseThrow(() -> new HttpProblemException(
                                400,
                                "leaveOut is \"%s\"; it must be an area, a metric and a year: OH:missing-cases:2023."
                                        .formatted(key))))
                .collect(Collectors.toSet());
    }

    private static boolean parseFlag(MultiMap parameters, String name) {
        String value = parameters.contains(name) ? parameters.get(name) : "false";
        if (!List.of("true", "false").contains(value)) {
            throw new HttpProblemException(400, "%s is \"%s\"; it must be true or false.".formatted(name, value));
        }
        return value.equals("true");
    }

    private ImportReport importDocument(byte[] bytes, String name, ImportOptions options, ImportSupplement supplement) {
        ImportReport report = importer.importDocument(bytes, name, options, supplement);
        refresher.poll();
        return report;
    }
}
