package org.clearinghouse.dataset.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.clearinghouse.dataset.DatasetVersions;
import org.clearinghouse.dataset.history.HistoryLoader;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DatasetMetricsTest {
    private final CurrentDataset currentDataset = new CurrentDataset();
    private final RefreshStatus status = new RefreshStatus();
    private final MeterRegistry registry = new SimpleMeterRegistry();

    @BeforeEach
    void bind() {
        DatasetRefresher refresher = new DatasetRefresher(
                currentDataset, new HistoryLoader(), status, new PauseDetector(), new RecordedEvent<>(List.of()));
        new DatasetMetrics(currentDataset, refresher, status).bindTo(registry);
    }

    @Test
    void areNaNUntilADatasetIsPublished() {
        assertThat(measure("clearinghouse.dataset.version")).isNaN();
        assertThat(measureTime("clearinghouse.dataset.recorded.timestamp")).isNaN();
        assertThat(measureTime("clearinghouse.database.last.poll.timestamp")).isNaN();
        assertThat(measure("clearinghouse.dataset.polling")).isZero();
    }

    @Test
    void measureTheDatasetThatIsServed() {
        DatasetVersions versions = Histories.bundledAnd().versions();
        currentDataset.publish(versions, DatasetOrigin.DATABASE);
        assertThat(measure("clearinghouse.dataset.version")).isEqualTo(2);
        assertThat(measure("clearinghouse.dataset.observations"))
                .isEqualTo(versions.current().observations().size());
        assertThat(measure("clearinghouse.dataset.disputed.observations")).isEqualTo(1);
        assertThat(measure("clearinghouse.dataset.polling")).isEqualTo(1);
        assertThat(measureTime("clearinghouse.dataset.recorded.timestamp"))
                .isEqualTo(versions.current().publishedAt().toEpochSecond());
    }

    @Test
    void showWhetherRefreshesFail() {
        assertThat(measure("clearinghouse.dataset.refresh.failing")).isZero();
        status.report(new IllegalStateException(), "Nothing is served.");
        assertThat(measure("clearinghouse.dataset.refresh.failing")).isEqualTo(1);
    }

    private double measure(String name) {
        return registry.get(name).gauge().value();
    }

    private double measureTime(String name) {
        return registry.get(name).timeGauge().value(TimeUnit.SECONDS);
    }
}
