package org.clearinghouse.dataset.refresh;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Observation;

/** Which data are served, and how new they are. */
@ApplicationScoped
class DatasetMetrics implements MeterBinder {
    private final CurrentDataset datasets;
    private final DatasetRefresher refresh;
    private final RefreshStatus trouble;

    DatasetMetrics(CurrentDataset datasets, DatasetRefresher refresh, RefreshStatus trouble) {
        this.datasets = datasets;
        this.refresh = refresh;
        this.trouble = trouble;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        registerGauge(registry, "version", "Number of the version that is served.", Dataset::version);
        registerGauge(
                registry,
                "observations",
                "Observations of the version that is served.",
                dataset -> dataset.observations().size());
        registerGauge(
                registry,
                "disputed.observations",
                "Observations that citations contradict each other about, in the version that is served.",
                DatasetMetrics::countDisputed);
        Gauge.builder("clearinghouse.dataset.polling", () -> datasets.isFollowing() ? 1 : 0)
                .description(
                        "1 while newer versions are looked for in the database, 0 before the first is loaded and while a snapshot is served.")
                .register(registry);
        Gauge.builder(
                        "clearinghouse.dataset.refresh.failing",
                        () -> trouble.failure().isPresent() ? 1 : 0)
                .description("1 while something keeps the newest data from being served; readiness and log say what.")
                .register(registry);
        registerTimeGauge(
                registry,
                "clearinghouse.dataset.recorded.timestamp",
                "When the version that is served was recorded, in seconds since 1970.",
                () -> measure(dataset -> dataset.publishedAt().toInstant().toEpochMilli()));
        registerTimeGauge(
                registry,
                "clearinghouse.database.last.poll.timestamp",
                "When the database was last asked for news and answered, in seconds since 1970; not a number without one.",
                () -> datasets.isFollowing() ? refresh.lastAnswerMillis() : Double.NaN);
    }

    private void registerGauge(
            MeterRegistry registry, String name, String description, ToDoubleFunction<Dataset> value) {
        Gauge.builder("clearinghouse.dataset." + name, () -> measure(value))
                .description(description)
                .register(registry);
    }

    private static void registerTimeGauge(
            MeterRegistry registry, String name, String description, Supplier<Number> millis) {
        TimeGauge.builder(name, millis, TimeUnit.MILLISECONDS)
                .description(description)
                .register(registry);
    }

    /** Not a number until there is something to serve. */
    private double measure(ToDoubleFunction<Dataset> value) {
        return datasets.isLoaded() ? value.applyAsDouble(datasets.current()) : Double.NaN;
    }

    private static double countDisputed(Dataset dataset) {
        return dataset.observations().stream().filter(Observation::isDisputed).count();
    }
}
