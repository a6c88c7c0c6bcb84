package org.clearinghouse.http.cache;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.clearinghouse.dataset.DatasetVersions;
import org.clearinghouse.dataset.refresh.CurrentDataset;
import org.clearinghouse.http.BoundedExecutor;
import org.clearinghouse.http.BoundedExecutorProducer;
import org.clearinghouse.http.ContentCoding;
import org.clearinghouse.http.ETag;
import org.clearinghouse.http.ErrorResponses;
import org.clearinghouse.http.HttpMetricsTags;
import org.clearinghouse.http.HttpResponse;
import org.clearinghouse.http.ResponseWriter;
import org.clearinghouse.http.cache.RequestFingerprints.RequestFingerprint;
import org.clearinghouse.http.cache.ResponseCache.PendingResponse;
import org.clearinghouse.model.SupportedYears;

/**
 * Serves a response from the cache if an equal request preceded, and computes it otherwise. The cache stores
 * complete, compressed bodies. A new version of the dataset changes every ETag, so that old entries are not found.
 */
@ApplicationScoped
public class ResponseCacheHandler {
    private final CurrentDataset datasets;
    private final RequestFingerprints fingerprints;
    private final BuildFingerprint build;
    private final ResponseCache cache;
    private final BoundedExecutor readers;
    private final ResponseWriter writer;

    ResponseCacheHandler(
            CurrentDataset datasets,
            RequestFingerprints fingerprints,
            BuildFingerprint build,
            ResponseCache cache,
            @Named(BoundedExecutorProducer.READERS) BoundedExecutor readers,
            ResponseWriter writer) {
        this.datasets = datasets;
        this.fingerprints = fingerprints;
        this.build = build;
        this.cache = cache;
        this.readers = readers;
        this.writer = writer;
    }

    /**
     * Serves a response that path, query and variant determine.
     *
     * @param variant whatever else of the request the response contains
     * @param work computes the response on a worker thread where it is not cached
     */
    public void serve(RoutingContext context, List<String> variant, Function<DatasetVersions, HttpResponse> work) {
        DatasetVersions versions = datasets.versions();
        List<?> inputs = List.of(
                context.request().path(), String.valueOf(context.request().query()), variant);
        ResponseKey key = createKey(context, versions, inputs);
        if (!serveByTag(context, key.tag())) {
            write(context, key, compute(context, key, true, () -> work.apply(versions)));
        }
    }

    /** Serves a repeated request without parsing it. Returns false if it is not known or no longer cached. */
    public boolean serveByFingerprint(RoutingContext context, RequestFingerprint fingerprint) {
        Optional<ETag> tag = fingerprints.find(fingerprint);
        return tag.isPresent() && serveByTag(context, tag.get());
    }

    /** Serves a parsed request if its response is cached, and stores the ETag of the response by the fingerprint. */
    public boolean serveByKey(RoutingContext context, RequestFingerprint fingerprint, ResponseKey key) {
        fingerprints.store(fingerprint, key.tag());
        return serveByTag(context, key.tag());
    }

    private boolean serveByTag(RoutingContext context, ETag tag) {
        if (tag.matches(context.request())) {
            writer.writeNotModified(context, tag);
            return true;
        }
        Optional<PendingResponse> pending = cache.find(tag);
        if (pending.isPresent()) {
            HttpMetricsTags.findOrBegin(context).markCached();
            write(context, tag, pending.get().addClient(context.response()));
        }
        return pending.isPresent();
    }

    /** @param inputs what determines the response, beside the data, the build, the date and the content coding */
    public ResponseKey createKey(RoutingContext context, DatasetVersions versions, List<?> inputs) {
        ContentCoding coding = ContentCoding.select(context);
        ETag tag =
                ETag.of(List.of(build.value(), versions.fingerprint(), SupportedYears.last(), coding.name(), inputs));
        return new ResponseKey(tag, coding);
    }

    /**
     * Computes a response once for all equal requests.
     *
     * @param large whether it takes too long for the event loop
     */
    public CompletableFuture<HttpResponse> compute(
            RoutingContext context, ResponseKey key, boolean large, Supplier<HttpResponse> work) {
        Supplier<HttpResponse> encoded = () -> key.coding().encode(work.get());
        return cache.findOrCompute(
                key.tag(),
                context.response(),
                wanted -> large ? readers.submit(wanted, encoded) : BoundedExecutor.runNow(encoded));
    }

    /** Writes a response as soon as it is complete, on the thread of the request. */
    public void write(RoutingContext context, ResponseKey key, CompletableFuture<HttpResponse> response) {
        write(context, key.tag(), response);
    }

    private void write(RoutingContext context, ETag tag, CompletableFuture<HttpResponse> response) {
        if (response.isDone() && !response.isCompletedExceptionally()) {
            writer.write(context, response.join(), tag);
            return;
        }
        Future.fromCompletionStage(response, context.vertx().getOrCreateContext())
                .onSuccess(ready -> writer.write(context, ready, tag))
                .onFailure(failure -> context.fail(ErrorResponses.unwrap(failure)));
    }
}
