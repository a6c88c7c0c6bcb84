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
class SoakTrial {
    private static final Duration LENGTH = Duration.ofMinutes(Integer.getInteger("soak.minutes", 30));
    private static final int READERS = 4;
    /** Of the live heap after a collection; caches may fill, but data and threads must not pile up. */
    private static final long GROWTH_ALLOWED_KILOBYTES = 24_000;

    private final Markers markers = new Markers();
    private volatile boolean running = true;

    @Test
    void noAnswerIsWrongAndNoErrorUnexplained() throws Exception {
        try (ControlledPostgres database = ControlledPostgres.create(OwnDatabaseResource.createEmptyDirectory())) {
            database.start();
            List<Instance> instances = instances(database);
            try (Balancer balancer = Balancer.sendingReadsAgain(instances)) {
                soak(database, instances, balancer);
            } finally {
                instances.forEach(Instance::close);
            }
        }
    }

    private static List<Instance> instances(ControlledPostgres database) throws Exception {
        List<Instance> instances = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            instances.add(Instance.start(database, "-Xmx256m", "-Dquarkus.shutdown.delay=2s"));
            instances.get(i).awaitReady();
        }
        return instances;
    }

    private void soak(ControlledPostgres database, List<Instance> instances, Balancer balancer) throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        Writing writing = new Writing(markers, balancer);
        Reading reading = new Reading(markers, balancer);
        List<Future<?>> clients = new ArrayList<>();
        try {
            Mishaps mishaps = new Mishaps(database, instances, markers);
            writing.once();
            mishaps.assertAllServe(markers.newestVersion());
            clients.add(threads.submit(() -> writing.during(() -> running)));
            for (int i = 0; i < READERS; i++) {
                clients.add(threads.submit(() -> reading.during(() -> running)));
            }
            long begin = System.nanoTime();
            mishaps.untilAllHappened();
            long before = mishaps.liveKilobytes();
            while (System.nanoTime() - begin < LENGTH.toNanos()
                    && clients.stream().noneMatch(Future::isDone)) {
                mishaps.next();
            }
            running = false;
            for (Future<?> client : clients) {
                client.get();
            }
            long after = mishaps.liveKilobytes();
            print(Duration.ofNanos(System.nanoTime() - begin), reading, writing, mishaps, before, after);
            assertThat(after - before).isLessThan(GROWTH_ALLOWED_KILOBYTES);
            mishaps.assertAllServe(markers.newestVersion());
        } finally {
            running = false;
            threads.shutdownNow();
        }
    }

    private static void print(
            Duration length, Reading reading, Writing writing, Mishaps mishaps, long before, long after) {
        System.out.printf(
                "%d min: %d answers, all right; %d imports stored, %d attempts refused with a reason, %d unanswered;%n%s;%n"
                        + "live heap of the replica that was never killed: %d kB after the first round, %d kB at the end%n",
                length.toMinutes(),
                reading.answers(),
                writing.stored(),
                writing.refused(),
                writing.unanswered(),
                mishaps,
                before,
                after);
    }
}
