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
 * Mixed load with imports, while PostgreSQL is stopped, killed and frozen and replicas are killed and restarted: every
 * answer is checked, every error has to have a reason, and the first replica, which nobody kills, must not grow.
 * Run by src/soak/run; {@code -Dsoak.minutes} says how long.
 */
class SoakScenario {
    private static final Duration DURATION = Duration.ofMinutes(Integer.getInteger("soak.minutes", 30));
    private static final int READERS = 4;
    /** Of the live heap after a collection; caches may fill, but data and threads must not pile up. */
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
        ImportLoad writing = new ImportLoad(markers, balancer);
        ReadLoad reading = new ReadLoad(markers, balancer);
        List<Future<?>> clients = new ArrayList<>();
        try {
            FaultInjector mishaps = new FaultInjector(database, instances, markers);
            writing.importNext();
            mishaps.assertAllServe(markers.newestVersion());
            clients.add(threads.submit(() -> writing.runWhile(() -> running)));
            for (int i = 0; i < READERS; i++) {
                clients.add(threads.submit(() -> reading.runWhile(() -> running)));
            }
            long begin = System.nanoTime();
            mishaps.injectEach();
            long before = mishaps.measureLiveHeapKilobytes();
            while (System.nanoTime() - begin < DURATION.toNanos()
                    && clients.stream().noneMatch(Future::isDone)) {
                mishaps.injectNext();
            }
            running = false;
            for (Future<?> client : clients) {
                client.get();
            }
            long after = mishaps.measureLiveHeapKilobytes();
            print(Duration.ofNanos(System.nanoTime() - begin), reading, writing, mishaps, before, after);
            assertThat(after - before).isLessThan(MAX_HEAP_GROWTH_KILOBYTES);
            mishaps.assertAllServe(markers.newestVersion());
        } finally {
            running = false;
            threads.shutdownNow();
        }
    }

    private static void print(
            Duration length, ReadLoad reading, ImportLoad writing, FaultInjector mishaps, long before, long after) {
        System.out.printf(
                "%d min: %d answers, all right; %d imports stored, %d attempts refused with a reason, %d unanswered;%n%s;%n"
                        + "live heap of the replica that was never killed: %d kB after the first round, %d kB at the end%n",
                length.toMinutes(),
                reading.responses(),
                writing.stored(),
                writing.rejected(),
                writing.unanswered(),
                mishaps,
                before,
                after);
    }
}
