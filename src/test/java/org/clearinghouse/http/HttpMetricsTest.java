package org.clearinghouse.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HttpMetricsTest {
    private final Vertx vertx = Vertx.vertx();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private int port;

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void timesEachRequestByOperationAndOutcome() {
        start();
        get("/state/ME");
        get("/state/OH");
        get("/nowhere");
        assertThat(count("/state/:state", "computed")).isEqualTo(2);
        assertThat(count("other", "rejected")).isEqualTo(1);
        assertThat(registry.find("clearinghouse.http.request.duration").timers())
                .hasSize(2);
    }

    private void start() {
        Router router = Router.router(vertx);
        new HttpMetrics(registry).register(router);
        router.get("/state/:state").handler(context -> {
            HttpMetricsTags.findOrBegin(context).setOperation("/state/:state");
            context.response().end();
        });
        port = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
    }

    private void get(String path) {
        vertx.createHttpClient()
                .request(HttpMethod.GET, port, "localhost", path)
                .compose(request -> request.send())
                .compose(response -> response.body())
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private long count(String operation, String outcome) {
        Timer timer = registry.find("clearinghouse.http.request.duration")
                .tags("operation", operation, "outcome", outcome)
                .timer();
        return timer == null ? 0 : timer.count();
    }
}
