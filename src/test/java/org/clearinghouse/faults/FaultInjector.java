package org.clearinghouse.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clearinghouse.postgres.ControlledPostgres;

/** Injects faults one after the other. The first instance is never killed or restarted. */
final class FaultInjector {
    private static final int RECOVERY_MILLIS = 8_000;
    private static final int OUTAGE_MILLIS = 4_000;
    private static final Pattern USED_HEAP = Pattern.compile("used (\\d+)K");

    private final ControlledPostgres database;
    private final List<ServiceInstance> instances;
    private final ConsistencyMarkers markers;
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final List<Fault> faults = List.of(
            new Fault("PostgreSQL killed", this::killDatabase),
            new Fault("a replica killed", () -> killInstance(1)),
            new Fault("PostgreSQL stopped", this::stopDatabase),
            new Fault("a replica restarted", () -> restartInstance(2)),
            new Fault("PostgreSQL frozen", this::freezeDatabase));
    private int nextIndex;

    private record Fault(String name, FaultAction action) {}

    @FunctionalInterface
    private interface FaultAction {
        void run() throws Exception;
    }

    FaultInjector(ControlledPostgres database, List<ServiceInstance> instances, ConsistencyMarkers markers) {
        this.database = database;
        this.instances = instances;
        this.markers = markers;
    }

    void injectEach() throws Exception {
        for (int i = 0; i < faults.size(); i++) {
            injectNext();
        }
    }

    void injectNext() throws Exception {
        Fault fault = faults.get(nextIndex++ % faults.size());
        fault.action().run();
        counts.merge(fault.name(), 1, Integer::sum);
        Thread.sleep(RECOVERY_MILLIS);
    }

    /** Measures the used heap of the first instance after a garbage collection. */
    long measureLiveHeapKilobytes() throws IOException {
        String pid = String.valueOf(instances.get(0).process().pid());
        runCommand("jcmd", pid, "GC.run");
        Matcher used = USED_HEAP.matcher(runCommand("jcmd", pid, "GC.heap_info"));
        if (!used.find()) {
            throw new AssertionError("jcmd prints no heap size");
        }
        return Long.parseLong(used.group(1));
    }

    void assertAllServe(int version) throws Exception {
        for (ServiceInstance instance : instances) {
            instance.await(() -> instance.fetchVersion() == version
                    && instance.fetchFailure().isEmpty());
        }
    }

    @Override
    public String toString() {
        return counts.entrySet().stream()
                .map(entry -> "%s %d times".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private void killDatabase() throws Exception {
        markers.markDatabaseUnavailable();
        database.kill();
        Thread.sleep(OUTAGE_MILLIS);
        database.start();
        markers.markDatabaseAvailable();
    }

    private void stopDatabase() throws Exception {
        markers.markDatabaseUnavailable();
        database.stop();
        Thread.sleep(OUTAGE_MILLIS);
        database.start();
        markers.markDatabaseAvailable();
    }

    private void freezeDatabase() throws Exception {
        markers.markDatabaseUnavailable();
        database.freeze();
        Thread.sleep(OUTAGE_MILLIS);
        database.thaw();
        markers.markDatabaseAvailable();
    }

    private void killInstance(int number) throws Exception {
        markers.markReplicaUnavailable();
        instances.get(number).process().kill();
        instances.get(number).restart();
        instances.get(number).awaitReady();
        markers.markReplicaAvailable();
    }

    private void restartInstance(int number) throws Exception {
        instances.get(number).process().terminate();
        instances.get(number).restart();
        instances.get(number).awaitReady();
    }

    private static String runCommand(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
