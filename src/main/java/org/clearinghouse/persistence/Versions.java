package org.clearinghouse.persistence;

import io.quarkus.panache.common.Sort;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Numbers what is recorded. */
public final class Versions {
    private Versions() {}

    /**
     * Takes the right to record until the transaction ends: others wait, so that versions are recorded one after
     * another. They do not wait for ever: who sent a document should be told that it is not stored.
     */
    public static void lock() {
        execute("set local lock_timeout = '10s'");
        execute("lock table version in exclusive mode");
    }

    private static void execute(String sql) {
        VersionEntity.getEntityManager().createNativeQuery(sql).executeUpdate();
    }

    /** Begins the next version; needs the {@link #lock()}. Its time is later than that of all before it. */
    public static int createNext(String cause) {
        Optional<VersionEntity> newest =
                VersionEntity.<VersionEntity>findAll(Sort.descending("number")).firstResultOptional();
        VersionEntity next = new VersionEntity();
        next.number = newest.map(version -> version.number + 1).orElse(1);
        next.recordedAt = newest.map(version -> version.recordedAt.plus(1, ChronoUnit.MILLIS))
                .filter(earliest -> earliest.isAfter(now()))
                .orElseGet(Versions::now);
        next.cause = cause;
        next.persistAndFlush();
        return next.number;
    }

    /** The API shows milliseconds, and a time it shows must name the version it was shown for. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
