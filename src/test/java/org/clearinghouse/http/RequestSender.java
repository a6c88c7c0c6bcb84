package org.clearinghouse.http;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/** Sends requests to a small Vert.x server, so that tests of single classes get real routing contexts. */
public final class RequestSender implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpServer server;
    private volatile Handler<RoutingContext> handler;
    private volatile Handler<RoutingContext> failureHandler =
            context -> context.response().setStatusCode(500).end();

    public RequestSender() {
        Router router = Router.router(vertx);
        router.route().handler(BodyHandler.create(false));
        router.route()
                .handler(context -> handler.handle(context))
                .failureHandler(context -> failureHandler.handle(context));
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(server.actualPort(), path)));
    }

    /** Returns what a function makes of the routing context of a request, or throws its exception. */
    public <T> T apply(HttpRequest.Builder request, Function<RoutingContext, T> function) {
        CompletableFuture<T> result = new CompletableFuture<>();
        send(request, context -> {
            result.completeAsync(() -> function.apply(context), Runnable::run);
            context.response().end();
        });
        try {
            return result.join();
        } catch (CompletionException e) {
            throw (RuntimeException) e.getCause();
        }
    }

    /** Returns the response of a handler. */
    public HttpResponse<byte[]> send(HttpRequest.Builder request, Handler<RoutingContext> newHandler) {
        handler = newHandler;
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Returns the response of a failure handler to a failure. */
    public HttpResponse<byte[]> sendFailing(
            HttpRequest.Builder request, Handler<RoutingContext> failing, Handler<RoutingContext> newFailureHandler) {
        failureHandler = newFailureHandler;
        return send(request, failing);
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
