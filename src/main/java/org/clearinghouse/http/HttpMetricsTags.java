package org.clearinghouse.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Counts and times requests by what was asked for and how it came out: one timer tells rate, errors, duration and hits. */
@ApplicationScoped
class HttpMetricsTags {
    private static final Duration[] BOUNDS = {
        Duration.ofMillis(1),
        Duration.ofMillis(5),
        Duration.ofMillis(25),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(2),
        Duration.ofSeconds(10)
    };

    private final MeterRegistry registry;
    private final Map<Label, Timer> timers = new ConcurrentHashMap<>();

    HttpMetricsTags(MeterRegistry registry) {
        this.registry = registry;
    }

    void observe(RoutingContext context) {
        Watch watch = Watch.begin(context);
        context.addEndHandler(ended -> record(context, watch));
    }

    private void record(RoutingContext context, Watch watch) {
        Label label = new Label(
                watch.resolveOperation(context.request().path()),
                watch.resolveOutcome(context.response().getStatusCode()));
        Timer timer = timers.get(label);
        (timer == null ? timers.computeIfAbsent(label, this::createTimer) : timer)
                .record(watch.elapsedNanos(), TimeUnit.NANOSECONDS);
    }

    private Timer createTimer(Label label) {
        return Timer.builder("clearinghouse.http.request.duration")
                .description(
                        "Time from the first look at a request to the end of its answer, by operation and outcome.")
                .tag("operation", label.operation())
                .tag("outcome", label.outcome().name().toLowerCase(Locale.ROOT))
                .serviceLevelObjectives(BOUNDS)
                .register(registry);
    }
}
