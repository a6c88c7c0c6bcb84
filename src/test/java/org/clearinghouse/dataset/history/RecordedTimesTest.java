package org.clearinghouse.dataset.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.clearinghouse.dataset.history.History.VersionRow;
import org.junit.jupiter.api.Test;

class RecordedTimesTest {
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    @Test
    void keepsTimesThatIncrease() {
        assertThat(correct("2025-01-01T00:00:00Z", "2026-01-01T00:00:00Z", "2026-06-01T00:00:00Z"))
                .containsExactly("2025-01-01T00:00:00Z", "2026-01-01T00:00:00Z", "2026-06-01T00:00:00Z");
    }

    @Test
    void keepsATimeAMomentAheadOfTheClock() {
        assertThat(correct("2026-06-01T00:00:00.500Z")).containsExactly("2026-06-01T00:00:00.500Z");
    }

    @Test
    void placesVersionsOfTheFutureBehindTheVersionBeforeThem() {
        assertThat(correct("2025-01-01T00:00:00Z", "2028-01-01T00:00:00Z", "2028-01-02T00:00:00Z"))
                .containsExactly("2025-01-01T00:00:00Z", "2025-01-01T00:00:00.001Z", "2025-01-01T00:00:00.002Z");
    }

    @Test
    void givesThemTheSameTimesAfterALaterImport() {
        assertThat(correct(
                        "2025-01-01T00:00:00Z", "2028-01-01T00:00:00Z", "2028-01-02T00:00:00Z", "2026-05-01T00:00:00Z"))
                .containsExactly(
                        "2025-01-01T00:00:00Z",
                        "2025-01-01T00:00:00.001Z",
                        "2025-01-01T00:00:00.002Z",
                        "2026-05-01T00:00:00Z");
    }

    @Test
    void placesTheFirstVersionsBeforeTheFirstRightOne() {
        assertThat(correct("2028-01-01T00:00:00Z", "2028-01-02T00:00:00Z", "2026-05-01T00:00:00Z"))
                .containsExactly("2026-04-30T23:59:58.998Z", "2026-04-30T23:59:58.999Z", "2026-05-01T00:00:00Z");
    }

    @Test
    void placesVersionsBeforeNowWhereNoneIsRight() {
        assertThat(correct("2028-01-01T00:00:00Z", "2028-01-02T00:00:00Z"))
                .containsExactly("2026-05-31T23:59:59.998Z", "2026-05-31T23:59:59.999Z");
    }

    private static List<String> correct(String... times) {
        List<VersionRow> rows = IntStream.range(0, times.length)
                .mapToObj(i -> new VersionRow(i + 1, Instant.parse(times[i])))
                .toList();
        return RecordedTimes.correct(rows, NOW).stream()
                .map(row -> row.recordedAt().toString())
                .toList();
    }
}
