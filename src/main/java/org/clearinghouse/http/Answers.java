package org.clearinghouse.http;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Datasets;
import org.clearinghouse.dataset.Edition;
import org.clearinghouse.figure.YearRange;

/**
 * Answers that are made once for each edition of the data, by whichever request comes first, and kept as finished,
 * compressed bytes. To caches on the way they look like files: each has an ETag, by which a client can ask whether its
 * copy still holds, and that costs nothing to answer. A new edition makes all old entries unreachable.
 */
@ApplicationScoped
@RegisterForReflection(
        classNames = {"com.github.benmanes.caffeine.cache.SSMW", "com.github.benmanes.caffeine.cache.PSMW"})
class Answers {
    private static final int BYTES_OF_AN_ENTRY = 500;

    private final Sender sender;
    private final Build build;
    private final Datasets datasets;
    private final Workers workers;
    private final AsyncCache<EntityTag, Page> kept;

    Answers(HttpSettings settings, Sender sender, Build build, Datasets datasets, Workers workers) {
        this.sender = sender;
        this.build = build;
        this.datasets = datasets;
        this.workers = workers;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(settings.answerCache().asLongValue())
                .weigher((EntityTag tag, Page page) -> BYTES_OF_AN_ENTRY + page.body().length)
                .executor(Runnable::run)
                .buildAsync();
    }

    /** Answers what path and query ask for, from the newest data, on a worker thread unless it is held. */
    void answer(RoutingContext context, Function<Dataset, Page> page) {
        Edition edition = datasets.edition();
        List<?> identity = List.of(
                context.request().path(), String.valueOf(context.request().query()));
        answer(context, edition, identity, () -> Recipe.onWorker(() -> page.apply(edition.current())));
    }

    /**
     * Answers a request.
     *
     * @param edition the data that it is answered from
     * @param identity what decides on the answer, beside the data and the build
     * @param recipe asked for only where the answer is not held; what it throws fails the request
     */
    void answer(RoutingContext context, Edition edition, List<?> identity, Supplier<Recipe> recipe) {
        Compression compression = Compression.accepted(context);
        EntityTag tag = EntityTag.of(
                List.of(build.name(), edition.fingerprint(), YearRange.last(), compression.name(), identity));
        CompletableFuture<Page> held = kept.getIfPresent(tag);
        if (tag.isHeldBy(context.request())) {
            sender.sendNotModified(context, tag);
        } else if (held != null) {
            send(context, tag, held);
        } else {
            send(context, tag, made(tag, compression, recipe.get()));
        }
    }

    private CompletableFuture<Page> made(EntityTag tag, Compression compression, Recipe recipe) {
        Executor executor = recipe.needsWorker() ? workers : Runnable::run;
        Supplier<CompletableFuture<Page>> making = () ->
                CompletableFuture.supplyAsync(() -> compression.of(recipe.page().get()), executor);
        return recipe.shared() ? once(tag, making) : making.get();
    }

    /** Those who ask for the same at the same time wait for the first. */
    private CompletableFuture<Page> once(EntityTag tag, Supplier<CompletableFuture<Page>> making) {
        CompletableFuture<Page> own = new CompletableFuture<>();
        CompletableFuture<Page> others = kept.asMap().putIfAbsent(tag, own);
        if (others != null) {
            return others;
        }
        making.get().whenComplete((page, failure) -> {
            if (failure != null || !page.lasting()) {
                kept.asMap().remove(tag, own);
            }
            complete(own, page, failure);
        });
        return own;
    }

    private static void complete(CompletableFuture<Page> future, Page page, Throwable failure) {
        if (failure == null) {
            future.complete(page);
        } else {
            future.completeExceptionally(failure);
        }
    }

    private void send(RoutingContext context, EntityTag tag, CompletableFuture<Page> page) {
        Future.fromCompletionStage(page, context.vertx().getOrCreateContext())
                .onSuccess(made -> sender.send(context, made, tag))
                .onFailure(context::fail);
    }
}
