package org.clearinghouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.clearinghouse.security.SigningKey;
import org.clearinghouse.security.TokenIssuer;
import org.clearinghouse.support.MetricsSnapshot;
import org.clearinghouse.support.MonitoringFiles;
import org.junit.jupiter.api.Test;

/** The packaged program, a jar or a native executable, provides all metrics of the dashboard and the alert rules. */
class MonitoringIT {
    /** Metrics without a value in a native executable, as their panel says. */
    private static final Set<String> JVM_ONLY_METRICS = Set.of("jvm_gc_pause_seconds_sum");

    @Test
    void providesEveryMetricOfDashboardAndAlerts() throws Exception {
        Path dataDir = MigratedDataDirectory.createCopy();
        String token = TokenIssuer.sign(SigningKey.readOrCreate(dataDir), "editor", Duration.ofHours(1));
        try (ServiceProcess service = ServiceProcess.start(dataDir).awaitListening()) {
            assertThat(service.postDocument(token, TestSheets.create("Ohio", 2004, 7)))
                    .contains("\"stored\":true");
            service.query("{ nation { code } }");
            service.query("{ nation { code } }" + " ".repeat(40_000));
            service.get("/nation");
            Set<String> measured = MetricsSnapshot.fetch(service.resolveManagement("/q/metrics"))
                    .names();
            assertThat(MonitoringFiles.readAlertMetrics()).isSubsetOf(measured);
            assertThat(MonitoringFiles.readDashboardMetrics().stream().filter(name -> !measured.contains(name)))
                    .containsExactlyElementsOf(ServiceProcess.isNative() ? JVM_ONLY_METRICS : Set.of());
        }
    }
}
