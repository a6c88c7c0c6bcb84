package org.clearinghouse.dataset.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PauseDetectorTest {
    private Instant now = Instant.EPOCH;
    private final PauseDetector detector = new PauseDetector(() -> now);

    @Test
    void countsNoPauseWhileItTicks() {
        for (int i = 0; i < 20; i++) {
            pass(250);
            detector.tick();
        }
        assertThat(detector.countPauses()).isZero();
    }

    @Test
    void countsAPauseBeforeAndAfterTheTickThatEndsIt() {
        pass(1_000);
        assertThat(detector.countPauses()).isOne();
        detector.tick();
        assertThat(detector.countPauses()).isOne();
    }

    @Test
    void countsEachPause() {
        for (int i = 0; i < 3; i++) {
            pass(60_000);
            detector.tick();
        }
        assertThat(detector.countPauses()).isEqualTo(3);
    }

    @Test
    void countsNoPauseIfTheClockIsSetBack() {
        pass(-3_600_000);
        assertThat(detector.countPauses()).isZero();
        detector.tick();
        pass(1_000);
        assertThat(detector.countPauses()).isOne();
    }

    private void pass(int millis) {
        now = now.plusMillis(millis);
    }
}
