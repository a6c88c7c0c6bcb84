package org.clearinghouse.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Times every request by operation and outcome. One timer shows request rate, errors, latency and cache hits.
 *
 * <p>Quarkus's own timer is off, because it tags requests by path, method and status and not by GraphQL operation.
 */
@ApplicationScoped
class HttpMetrics {
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(1),
        Duration.ofMillis(5),
        Duration.ofMillis(25),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(2),
        Duration.ofSeconds(10)
    };

    private final MeterRegistry registry;
    private final Map<TimerKey, Timer> timers = new ConcurrentHashMap<>();

    private record TimerKey(String operation, RequestOutcome outcome) {}

    HttpMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void register(@Observes Router router) {
        router.route().order(RouteOrder.METRICS).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        HttpMetricsTags tags = HttpMetricsTags.begin(context);
        context.addEndHandler(ended -> record(context, tags));
        context.next();
    }

    private void record(RoutingContext context, HttpMetricsTags tags) {
        TimerKey key = new TimerKey(
                tags.resolveOperation(context.request().path()),
                tags.resolveOutcome(context.response().getStatusCode()));
        Timer timer = timers.get(key);
        (timer == null ? timers.computeIfAbsent(key, this::createTimer) : timer)
                .record(tags.elapsedNanos(), TimeUnit.NANOSECONDS);
    }

    private Timer createTimer(TimerKey key) {
        return Timer.builder("clearinghouse.http.request.duration")
                .description("Time from the arrival of a request to the end of its response, by operation and outcome.")
                .tag("operation", key.operation())
                .tag("outcome", key.outcome().name().toLowerCase(Locale.ROOT))
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }
}
