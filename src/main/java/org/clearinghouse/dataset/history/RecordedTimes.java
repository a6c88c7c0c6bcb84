package org.clearinghouse.dataset.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clearinghouse.dataset.history.History.VersionRow;

/**
 * Corrects the times of versions that a wrong clock recorded: a time that lies in the future, or after that of a later
 * version. Such a version counts from the moment after the version before it. This depends on the rows alone, so that
 * every process gives a version the same time, now and after later imports.
 */
final class RecordedTimes {
    /** The API shows milliseconds, and a shown time must select its version. */
    private static final Duration STEP = Duration.ofMillis(1);

    /** The clocks of two database servers may differ by this much after a failover. */
    private static final Duration TOLERANCE = Duration.ofSeconds(1);

    private RecordedTimes() {}

    /**
     * @param versions in order of number
     * @param now the time of the database
     */
    static List<VersionRow> correct(List<VersionRow> versions, Instant now) {
        Instant[] limits = findLimits(versions, now.plus(TOLERANCE));
        List<VersionRow> corrected = new ArrayList<>();
        for (VersionRow version : versions) {
            int index = corrected.size();
            boolean right = version.recordedAt().isBefore(limits[index]);
            corrected.add(right ? version : new VersionRow(version.number(), estimate(corrected, limits)));
        }
        return corrected;
    }

    /** For each version, the time that it was certainly recorded before: the earliest of all later ones, or now. */
    private static Instant[] findLimits(List<VersionRow> versions, Instant end) {
        Instant[] limits = new Instant[versions.size()];
        Instant limit = end;
        for (int i = limits.length - 1; i >= 0; i--) {
            limits[i] = limit;
            Instant recorded = versions.get(i).recordedAt();
            limit = recorded.isBefore(limit) ? recorded : limit;
        }
        return limits;
    }

    /** Without a version before it, the latest time that leaves room for the wrong ones that follow. */
    private static Instant estimate(List<VersionRow> before, Instant[] limits) {
        if (!before.isEmpty()) {
            return before.get(before.size() - 1).recordedAt().plus(STEP);
        }
        long wrong = Stream.of(limits).takeWhile(limits[0]::equals).count();
        return limits[0].minus(TOLERANCE).minus(STEP.multipliedBy(wrong));
    }
}
