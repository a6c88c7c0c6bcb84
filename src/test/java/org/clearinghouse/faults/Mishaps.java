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

/** What goes wrong during a soak, one after the other; the first instance is left alone. */
final class Mishaps {
    private static final int QUIET_MILLIS = 8_000;
    private static final int AWAY_MILLIS = 4_000;
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    private final ControlledPostgres database;
    private final List<Instance> instances;
    private final Markers markers;
    private final Map<String, Integer> happened = new LinkedHashMap<>();
    private final List<Mishap> all = List.of(
            new Mishap("PostgreSQL killed", this::killDatabase),
            new Mishap("a replica killed", () -> killInstance(1)),
            new Mishap("PostgreSQL stopped", this::stopDatabase),
            new Mishap("a replica restarted", () -> restartInstance(2)),
            new Mishap("PostgreSQL frozen", this::freezeDatabase));
    private int next;

    private record Mishap(String name, Step step) {}

    @FunctionalInterface
    private interface Step {
        void run() throws Exception;
    }

    Mishaps(ControlledPostgres database, List<Instance> instances, Markers markers) {
        this.database = database;
        this.instances = instances;
        this.markers = markers;
    }

    void untilAllHappened() throws Exception {
        for (int i = 0; i < all.size(); i++) {
            next();
        }
    }

    void next() throws Exception {
        Mishap mishap = all.get(next++ % all.size());
        mishap.step().run();
        happened.merge(mishap.name(), 1, Integer::sum);
        Thread.sleep(QUIET_MILLIS);
    }

    /** What the first instance's heap holds after a collection, of everything that is still reached. */
    long liveKilobytes() throws IOException {
        String pid = String.valueOf(instances.get(0).process().pid());
        said("jcmd", pid, "GC.run");
        Matcher used = USED.matcher(said("jcmd", pid, "GC.heap_info"));
        if (!used.find()) {
            throw new AssertionError("jcmd says nothing of the heap");
        }
        return Long.parseLong(used.group(1));
    }

    void assertAllServe(int version) throws Exception {
        for (Instance instance : instances) {
            instance.await(
                    () -> instance.version() == version && instance.failure().isEmpty());
        }
    }

    @Override
    public String toString() {
        return happened.entrySet().stream()
                .map(entry -> "%s %d times".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private void killDatabase() throws Exception {
        markers.databaseGoes();
        database.kill();
        Thread.sleep(AWAY_MILLIS);
        database.start();
        markers.databaseIsBack();
    }

    private void stopDatabase() throws Exception {
        markers.databaseGoes();
        database.stop();
        Thread.sleep(AWAY_MILLIS);
        database.start();
        markers.databaseIsBack();
    }

    private void freezeDatabase() throws Exception {
        markers.databaseGoes();
        database.freeze();
        Thread.sleep(AWAY_MILLIS);
        database.thaw();
        markers.databaseIsBack();
    }

    private void killInstance(int number) throws Exception {
        markers.replicaIsKilled();
        instances.get(number).process().kill();
        instances.get(number).startAgain();
        instances.get(number).awaitReady();
        markers.replicaIsBack();
    }

    private void restartInstance(int number) throws Exception {
        instances.get(number).process().terminate();
        instances.get(number).startAgain();
        instances.get(number).awaitReady();
    }

    private static String said(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
