package org.clearinghouse.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.clearinghouse.postgres.ControlledPostgres;
import org.clearinghouse.support.SteppedClock;

/**
 * Injects faults one after the other, each while hostile clients attack the first instance, which is never killed or
 * restarted.
 */
final class FaultInjector {
    private static final int RECOVERY_MILLIS = 8_000;
    private static final int OUTAGE_MILLIS = 4_000;
    private static final Duration HOUR = Duration.ofHours(1);
    private final ControlledPostgres database;
    private final List<ServiceInstance> instances;
    private final ConsistencyMarkers markers;
    private final Optional<SteppedClock> clock;
    private final HostileClients clients;
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final List<Fault> faults;
    private int nextIndex;

    private record Fault(String name, FaultAction action) {}

    @FunctionalInterface
    private interface FaultAction {
        void run() throws Exception;
    }

    /** @param clock that of the first instance */
    FaultInjector(
            ControlledPostgres database,
            List<ServiceInstance> instances,
            ConsistencyMarkers markers,
            Optional<SteppedClock> clock) {
        this.database = database;
        this.instances = instances;
        this.markers = markers;
        this.clock = clock;
        this.clients =
                new HostileClients(instances.get(0).process().resolve("/").getPort());
        this.faults = listFaults();
    }

    private List<Fault> listFaults() {
        List<Fault> all = new ArrayList<>(List.of(
                new Fault("PostgreSQL killed", this::killDatabase),
                new Fault("a replica killed", () -> killInstance(1)),
                new Fault("PostgreSQL stopped", this::stopDatabase),
                new Fault("a replica restarted", () -> restartInstance(2)),
                new Fault("PostgreSQL frozen", this::freezeDatabase)));
        clock.ifPresent(present -> all.add(new Fault("a clock set an hour forth and back", this::stepClock)));
        return all;
    }

    void injectEach() throws Exception {
        for (int i = 0; i < faults.size(); i++) {
            injectNext();
        }
    }

    void injectNext() throws Exception {
        Fault fault = faults.get(nextIndex++ % faults.size());
        CompletableFuture<String> attack = CompletableFuture.supplyAsync(clients::attackNext);
        fault.action().run();
        counts.merge(fault.name(), 1, Integer::sum);
        counts.merge(attack.get(), 1, Integer::sum);
        Thread.sleep(RECOVERY_MILLIS);
    }

    void assertAllServe(int version) throws Exception {
        for (ServiceInstance instance : instances) {
            instance.await(() -> instance.fetchVersion() == version
                    && instance.fetchFailure().isEmpty());
        }
    }

    /** How often each fault and attack was injected. */
    Map<String, Integer> counts() {
        return counts;
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

    private void stepClock() throws Exception {
        for (Duration difference : List.of(HOUR, HOUR.negated(), Duration.ZERO)) {
            clock.orElseThrow().step(difference);
        }
    }
}
