package org.clearinghouse.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.clearinghouse.postgres.ControlledPostgres;
import org.clearinghouse.support.OwnDatabaseResource;
import org.clearinghouse.support.SteppedClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reads and imports while PostgreSQL is stopped, killed and frozen, replicas are killed and restarted, a clock jumps, and
 * hostile clients hold and flood connections. Every response is checked, every error needs a cause, and what the first
 * replica holds, which is never killed, must not grow. Run by src/soak/run; {@code -Dsoak.minutes} sets the duration.
 */
class SoakScenario {
    private static final Duration DURATION = Duration.ofMinutes(Integer.getInteger("soak.minutes", 30));
    private static final int READERS = 4;

    @TempDir
    static Path directory;

    private final ConsistencyMarkers markers = new ConsistencyMarkers();
    private volatile boolean running = true;

    @Test
    void everyResponseIsCorrectAndEveryErrorHasACause() throws Exception {
        try (ControlledPostgres database = ControlledPostgres.create(OwnDatabaseResource.createEmptyDirectory())) {
            database.start();
            Optional<SteppedClock> clock =
                    SteppedClock.isAvailable() ? Optional.of(SteppedClock.create(directory)) : Optional.empty();
            List<ServiceInstance> instances = startInstances(database, clock);
            try (HaProxy balancer = HaProxy.startWithReadRetries(instances)) {
                FaultInjector faults = new FaultInjector(database, instances, markers, clock);
                runScenario(new ResourceSampler(instances.get(0), database), faults, balancer);
                assertThat(instances.get(0).process().readLog()).doesNotContain(" ERROR ");
            } finally {
                instances.forEach(ServiceInstance::close);
            }
        }
    }

    private static List<ServiceInstance> startInstances(ControlledPostgres database, Optional<SteppedClock> clock)
            throws Exception {
        List<ServiceInstance> instances = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Map<String, String> environment =
                    i == 0 ? clock.map(SteppedClock::environment).orElse(Map.of()) : Map.of();
            List<String> options = List.of("-Xmx256m", "-Dquarkus.shutdown.delay=2s");
            instances.add(ServiceInstance.start(database.jdbcUrl(), database, options, environment));
            instances.get(i).awaitReady();
        }
        return instances;
    }

    private void runScenario(ResourceSampler resources, FaultInjector faults, HaProxy balancer) throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        ImportLoad imports = new ImportLoad(markers, balancer);
        ReadLoad reads = new ReadLoad(markers, balancer);
        List<Future<?>> clients = new ArrayList<>();
        try {
            imports.importNext();
            faults.assertAllServe(markers.newestVersion());
            clients.add(threads.submit(() -> imports.runWhile(() -> running)));
            for (int i = 0; i < READERS; i++) {
                clients.add(threads.submit(() -> reads.runWhile(() -> running)));
            }
            long begin = System.nanoTime();
            faults.injectEach();
            resources.sample();
            while (System.nanoTime() - begin < DURATION.toNanos()
                    && clients.stream().noneMatch(Future::isDone)) {
                faults.injectNext();
                resources.sample();
            }
            running = false;
            for (Future<?> client : clients) {
                client.get();
            }
            print(Duration.ofNanos(System.nanoTime() - begin), reads, imports, faults);
            System.out.println(resources.formatTable());
            resources.assertBounded();
            faults.assertAllServe(markers.newestVersion());
        } finally {
            running = false;
            threads.shutdownNow();
        }
    }

    /** Prints a table for docs/faults.md. */
    private static void print(Duration length, ReadLoad reads, ImportLoad imports, FaultInjector faults) {
        Map<String, Integer> rows = new LinkedHashMap<>();
        rows.put("responses, all correct", reads.responses());
        rows.put("imports stored", imports.stored());
        rows.put("import attempts rejected with a reason", imports.rejected());
        rows.put("imports unanswered, because their replica was killed", imports.unanswered());
        rows.putAll(faults.counts());
        System.out.printf("%n%d minutes:%n%n| what | count |%n|---|---|%n", length.toMinutes());
        rows.forEach((name, count) -> System.out.printf(Locale.ROOT, "| %s | %,d |%n", name, count));
        System.out.println();
    }
}
