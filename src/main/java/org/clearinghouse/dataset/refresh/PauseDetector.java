package org.clearinghouse.dataset.refresh;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Notices that the process was frozen, as a container that was scaled to zero is. A timer ticks; a pause is a gap
 * between two ticks. It reads the wall clock, because a monotonic clock may stand still while a machine is suspended.
 */
@ApplicationScoped
public class PauseDetector {
    private static final Duration TICK = Duration.ofMillis(250);
    /** Longer than any collection of garbage, and shorter than the staleness that is promised. */
    private static final Duration MIN_PAUSE = Duration.ofSeconds(1);

    private final InstantSource clock;
    private volatile LastTick lastTick;

    PauseDetector() {
        this(InstantSource.system());
    }

    PauseDetector(InstantSource clock) {
        this.clock = clock;
        this.lastTick = new LastTick(clock.millis(), 0);
    }

    void start(@Observes StartupEvent event, Vertx vertx) {
        tick();
        vertx.setPeriodic(TICK.toMillis(), ignored -> tick());
    }

    /** Called by one thread. */
    void tick() {
        lastTick = new LastTick(clock.millis(), countPauses());
    }

    /** How many pauses there have been, with one that has just ended and that no tick has seen. */
    int countPauses() {
        LastTick last = lastTick;
        return clock.millis() - last.millis() < MIN_PAUSE.toMillis() ? last.pauses() : last.pauses() + 1;
    }

    /** @param pauses how many pauses there had been at the tick */
    private record LastTick(long millis, int pauses) {}
}
