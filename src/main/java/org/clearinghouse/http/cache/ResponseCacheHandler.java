package org.clearinghouse.http.cache;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.clearinghouse.dataset.DatasetVersions;
import org.clearinghouse.dataset.refresh.CurrentDataset;
import org.clearinghouse.http.ContentCoding;
import org.clearinghouse.http.ETag;
import org.clearinghouse.http.ErrorResponses;
import org.clearinghouse.http.HttpResponse;
import org.clearinghouse.http.ResponseWriter;
import org.clearinghouse.http.Watch;
import org.clearinghouse.http.Workers;
import org.clearinghouse.model.SupportedYears;

/**
 * Answers that are made once for each edition of the data, by whichever request comes first, and kept as finished,
 * compressed bytes. To caches on the way they look like files: each has an ETag, by which a client can ask whether its
 * copy still holds, and that costs nothing to answer. A new edition makes all old entries unreachable.
 */
@ApplicationScoped
public class ResponseCacheHandler {
    private final ResponseWriter sender;
    private final BuildFingerprint build;
    private final CurrentDataset datasets;
    private final Workers workers;
    private final ResponseCache pages;

    ResponseCacheHandler(
            ResponseWriter sender,
            BuildFingerprint build,
            CurrentDataset datasets,
            Workers workers,
            ResponseCache pages) {
        this.sender = sender;
        this.build = build;
        this.datasets = datasets;
        this.workers = workers;
        this.pages = pages;
    }

    /** Answers what path and query ask for, from the newest data, on a worker thread unless it is held. */
    void respond(RoutingContext context, Function<DatasetVersions, HttpResponse> page) {
        respond(context, "", page);
    }

    /** @param variant of several that the path has */
    public void respond(RoutingContext context, String variant, Function<DatasetVersions, HttpResponse> page) {
        DatasetVersions edition = datasets.versions();
        List<?> identity = List.of(
                context.request().path(), String.valueOf(context.request().query()), variant);
        respond(context, edition, identity, true, () -> Recipe.createBlocking(() -> page.apply(edition)));
    }

    /**
     * Answers a request.
     *
     * @param edition the data that it is answered from
     * @param identity what decides on the answer, beside the data and the build
     * @param quick whether the recipe itself is found before an event loop is missed
     * @param recipe asked for only where the answer is not held; what it throws fails the request
     * @return the name of the answer
     */
    public ETag respond(
            RoutingContext context, DatasetVersions edition, List<?> identity, boolean quick, Supplier<Recipe> recipe) {
        ContentCoding compression = ContentCoding.select(context);
        ETag tag = ETag.of(
                List.of(build.value(), edition.fingerprint(), SupportedYears.last(), compression.name(), identity));
        if (!respondIfCached(context, tag)) {
            HttpServerResponse response = context.response();
            send(
                    context,
                    tag,
                    execute(!quick, () -> !response.closed(), recipe)
                            .thenCompose(found -> produceResponse(tag, response, compression, found)));
        }
        return tag;
    }

    /** Answers if the answer of this name is held by the client or kept here. */
    public boolean respondIfCached(RoutingContext context, ETag tag) {
        if (tag.matches(context.request())) {
            sender.sendNotModified(context, tag);
            return true;
        }
        Optional<Making> kept = pages.find(tag);
        kept.ifPresent(page -> send(context, tag, joinPendingResponse(context, page)));
        return kept.isPresent();
    }

    private static CompletableFuture<HttpResponse> joinPendingResponse(RoutingContext context, Making held) {
        Watch.findOrBegin(context).markCacheHit();
        return held.addWaiter(context.response());
    }

    private CompletableFuture<HttpResponse> produceResponse(
            ETag tag, HttpServerResponse response, ContentCoding compression, Recipe recipe) {
        Supplier<HttpResponse> page = () -> compression.encode(recipe.page().get());
        return recipe.changesData()
                ? workers.executeWrite(page)
                : pages.findOrCreate(tag, response, wanted -> execute(recipe.needsWorker(), wanted, page));
    }

    private <T> CompletableFuture<T> execute(boolean byWorker, BooleanSupplier wanted, Supplier<T> work) {
        return byWorker ? workers.executeRead(wanted, work) : CompletableFuture.supplyAsync(work, Runnable::run);
    }

    private void send(RoutingContext context, ETag tag, CompletableFuture<HttpResponse> page) {
        if (page.isDone() && !page.isCompletedExceptionally()) {
            send(context, tag, page.join());
            return;
        }
        Future.fromCompletionStage(page, context.vertx().getOrCreateContext())
                .onSuccess(made -> send(context, tag, made))
                .onFailure(failure -> context.fail(ErrorResponses.unwrap(failure)));
    }

    private void send(RoutingContext context, ETag tag, HttpResponse page) {
        if (page.problem() == null) {
            sender.send(context, page, tag);
        } else {
            context.fail(page.problem());
        }
    }
}
