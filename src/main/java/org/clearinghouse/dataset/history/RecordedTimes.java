package org.clearinghouse.dataset.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
        List<Instant> limits = findLimits(versions, now.plus(TOLERANCE));
        List<VersionRow> corrected = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            VersionRow version = versions.get(i);
            boolean right = version.recordedAt().isBefore(limits.get(i));
            corrected.add(
                    right ? version : new VersionRow(version.number(), estimate(corrected, limits.get(i), limits, i)));
        }
        return corrected;
    }

    /** For each version, the time that it was certainly recorded before: the earliest of all later ones, or now. */
    private static List<Instant> findLimits(List<VersionRow> versions, Instant end) {
        List<Instant> limits = new ArrayList<>();
        Instant limit = end;
        for (int i = versions.size() - 1; i >= 0; i--) {
            limits.add(0, limit);
            Instant recorded = versions.get(i).recordedAt();
            limit = recorded.isBefore(limit) ? recorded : limit;
        }
        return limits;
    }

    /** Without a version before it, the latest time that leaves room for the wrong ones that follow. */
    private static Instant estimate(List<VersionRow> before, Instant limit, List<Instant> limits, int index) {
        if (!before.isEmpty()) {
            return before.get(before.size() - 1).recordedAt().plus(STEP);
        }
        long following = limits.stream().skip(index).filter(limit::equals).count();
        return limit.minus(TOLERANCE).minus(STEP.multipliedBy(following));
    }
}
