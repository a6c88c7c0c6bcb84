package org.clearinghouse.persistence;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** One recorded change: a catalogue edition, a document or a retraction. Versions are numbered from 1 without gaps. */
@Entity
@Table(name = "version")
public class VersionEntity extends PanacheEntityBase {
    private static final Duration STEP = Duration.ofMillis(1);
    /** Versions that are recorded within a millisecond reach this far into the future at most. */
    private static final Duration LONGEST_BURST = Duration.ofSeconds(1);

    @Id
    public int number;

    @Column(name = "recorded_at")
    public Instant recordedAt;

    /** What was recorded, as text for operators. */
    public String cause;

    /** Returns the number of the newest version, 0 in an empty database. */
    public static int findNewestNumber() {
        Integer newest = getEntityManager()
                .createQuery("select max(number) from VersionEntity", Integer.class)
                .getSingleResult();
        return newest == null ? 0 : newest;
    }

    /** All versions in order, as records with the columns that the record names. */
    public static <R extends Record> List<R> listByNumber(Class<R> row) {
        return CriteriaQueries.listRows(row, VersionEntity.class, "number");
    }

    /**
     * Lets all queries of this transaction read the database as of its first query. Otherwise a document that is stored
     * between two queries would appear in the second only. Must be the first statement.
     */
    public static void requireRepeatableRead() {
        execute("set transaction isolation level repeatable read read only");
    }

    /**
     * Locks the table until the transaction ends, so that versions are recorded one after another. Waits at most 10
     * seconds, because the client that sent a document needs an answer.
     */
    public static void lock() {
        execute("set local lock_timeout = '10s'");
        execute("lock table version in exclusive mode");
    }

    /**
     * Creates the next version. Its time is that of the database, and later than that of the version before it, unless
     * a wrong clock recorded that one in the future. Needs {@link #lock()}. Returns its number.
     */
    public static int createNext(String cause) {
        Optional<VersionEntity> newest =
                VersionEntity.<VersionEntity>findAll(Sort.descending("number")).firstResultOptional();
        VersionEntity next = new VersionEntity();
        next.number = newest.map(version -> version.number + 1).orElse(1);
        Instant now = readDatabaseTime();
        next.recordedAt = newest.map(version -> version.recordedAt.plus(STEP))
                .filter(earliest -> earliest.isAfter(now) && earliest.isBefore(now.plus(LONGEST_BURST)))
                .orElse(now);
        next.cause = cause;
        next.persistAndFlush();
        return next.number;
    }

    /**
     * The time of the database, which is one for all processes. Truncated to milliseconds, because the API shows
     * milliseconds and a shown time must select its version.
     */
    public static Instant readDatabaseTime() {
        return ((Instant) getEntityManager()
                        .createNativeQuery("select clock_timestamp()", Instant.class)
                        .getSingleResult())
                .truncatedTo(ChronoUnit.MILLIS);
    }

    private static void execute(String sql) {
        getEntityManager().createNativeQuery(sql).executeUpdate();
    }
}
