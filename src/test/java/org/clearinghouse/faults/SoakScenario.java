package org.clearinghouse.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.clearinghouse.postgres.ControlledPostgres;
import org.clearinghouse.support.OwnDatabaseResource;
import org.junit.jupiter.api.Test;

/**
 * Reads and imports while PostgreSQL is stopped, killed and frozen, and replicas are killed and restarted. Every response
 * is checked, every error needs a cause, and the heap of the first replica, which is never killed, must not grow.
 * Run by src/soak/run; {@code -Dsoak.minutes} sets the duration.
 */
class SoakScenario {
    private static final Duration DURATION = Duration.ofMinutes(Integer.getInteger("soak.minutes", 30));
    private static final int READERS = 4;
    /** Growth of the live heap, which allows for caches but not for retained data or threads. */
    private static final long MAX_HEAP_GROWTH_KILOBYTES = 24_000;

    private final ConsistencyMarkers markers = new ConsistencyMarkers();
    private volatile boolean running = true;

    @Test
    void everyResponseIsCorrectAndEveryErrorHasACause() throws Exception {
        try (ControlledPostgres database = ControlledPostgres.create(OwnDatabaseResource.createEmptyDirectory())) {
            database.start();
            List<ServiceInstance> instances = startInstances(database);
            try (HaProxy balancer = HaProxy.startWithReadRetries(instances)) {
                runScenario(database, instances, balancer);
            } finally {
                instances.forEach(ServiceInstance::close);
            }
        }
    }

    private static List<ServiceInstance> startInstances(ControlledPostgres database) throws Exception {
        List<ServiceInstance> instances = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            instances.add(ServiceInstance.start(database, "-Xmx256m", "-Dquarkus.shutdown.delay=2s"));
            instances.get(i).awaitReady();
        }
        return instances;
    }

    private void runScenario(ControlledPostgres database, List<ServiceInstance> instances, HaProxy balancer)
            throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        ImportLoad imports = new ImportLoad(markers, balancer);
        ReadLoad reads = new ReadLoad(markers, balancer);
        List<Future<?>> clients = new ArrayList<>();
        try {
            FaultInjector faults = new FaultInjector(database, instances, markers);
            imports.importNext();
            faults.assertAllServe(markers.newestVersion());
            clients.add(threads.submit(() -> imports.runWhile(() -> running)));
            for (int i = 0; i < READERS; i++) {
                clients.add(threads.submit(() -> reads.runWhile(() -> running)));
            }
            long begin = System.nanoTime();
            faults.injectEach();
            long before = faults.measureLiveHeapKilobytes();
            while (System.nanoTime() - begin < DURATION.toNanos()
                    && clients.stream().noneMatch(Future::isDone)) {
                faults.injectNext();
            }
            running = false;
            for (Future<?> client : clients) {
                client.get();
            }
            long after = faults.measureLiveHeapKilobytes();
            print(Duration.ofNanos(System.nanoTime() - begin), reads, imports, faults, before, after);
            assertThat(after - before).isLessThan(MAX_HEAP_GROWTH_KILOBYTES);
            faults.assertAllServe(markers.newestVersion());
        } finally {
            running = false;
            threads.shutdownNow();
        }
    }

    private static void print(
            Duration length, ReadLoad reads, ImportLoad imports, FaultInjector faults, long before, long after) {
        System.out.printf(
                "%d min: %d responses, all correct; %d imports stored, %d attempts rejected with a reason, %d unanswered;%n%s;%n"
                        + "live heap of the replica that was never killed: %d kB after the first round, %d kB at the end%n",
                length.toMinutes(),
                reads.responses(),
                imports.stored(),
                imports.rejected(),
                imports.unanswered(),
                faults,
                before,
                after);
    }
}
