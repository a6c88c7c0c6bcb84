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

/** Metrics of the dataset that is served: its version, sizes and age. */
@ApplicationScoped
class DatasetMetrics implements MeterBinder {
    private final CurrentDataset currentDataset;
    private final DatasetRefresher refresher;
    private final RefreshStatus status;

    DatasetMetrics(CurrentDataset currentDataset, DatasetRefresher refresher, RefreshStatus status) {
        this.currentDataset = currentDataset;
        this.refresher = refresher;
        this.status = status;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        registerGauge(registry, "version", "Number of the version served.", Dataset::version);
        registerGauge(registry, "observations", "Observations in the version served.", dataset -> dataset.observations()
                .size());
        registerGauge(
                registry,
                "disputed.observations",
                "Observations with contradicting citations in the version served.",
                Dataset::countDisputed);
        Gauge.builder("clearinghouse.dataset.polling", () -> currentDataset.isFollowing() ? 1 : 0)
                .description(
                        "1 while the database is polled for newer versions, 0 before the first is loaded and while a snapshot is served.")
                .register(registry);
        Gauge.builder(
                        "clearinghouse.dataset.refresh.failing",
                        () -> status.failure().isPresent() ? 1 : 0)
                .description("1 while the newest version cannot be loaded; the readiness check and the log say why.")
                .register(registry);
        registerTimeGauge(
                registry,
                "clearinghouse.dataset.recorded.timestamp",
                "When the version served was recorded, in seconds since 1970.",
                () -> measure(dataset -> dataset.publishedAt().toInstant().toEpochMilli()));
        registerTimeGauge(
                registry,
                "clearinghouse.database.last.poll.timestamp",
                "When the database last answered a poll, in seconds since 1970; NaN while none is polled.",
                () -> currentDataset.isFollowing() ? refresher.lastPollMillis() : Double.NaN);
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

    /** NaN until a dataset is published. */
    private double measure(ToDoubleFunction<Dataset> value) {
        return currentDataset.isLoaded() ? value.applyAsDouble(currentDataset.current()) : Double.NaN;
    }
}
