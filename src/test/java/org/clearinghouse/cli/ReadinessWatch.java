package org.clearinghouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Asks a service again and again whether it is ready, and for a page, while a test uses it. */
final class ReadinessWatch {
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final ServiceProcess service;
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final Thread thread = new Thread(this::watch, "readiness");
    private volatile boolean stopped;
    private volatile int checks;

    private ReadinessWatch(ServiceProcess service) {
        this.service = service;
    }

    static ReadinessWatch start(ServiceProcess service) {
        ReadinessWatch watch = new ReadinessWatch(service);
        watch.thread.start();
        return watch;
    }

    void stopAndAssertReady() throws InterruptedException {
        stopped = true;
        thread.join();
        assertThat(failures).isEmpty();
        assertThat(checks).isPositive();
    }

    private void watch() {
        while (!stopped) {
            try {
                check();
                Thread.sleep(PAUSE.toMillis());
            } catch (IOException | InterruptedException e) {
                failures.add(e.toString());
            }
        }
    }

    private void check() throws IOException, InterruptedException {
        long start = System.nanoTime();
        int ready = service.fetchManagementStatus("/q/health/ready");
        int page = service.get("/states").statusCode();
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        if (ready != 200 || page != 200 || took.compareTo(LONGEST) > 0) {
            failures.add("readiness %s, page %s, after %s ms".formatted(ready, page, took.toMillis()));
        }
        checks++;
    }
}
