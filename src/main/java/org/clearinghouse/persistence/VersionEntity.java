package org.clearinghouse.persistence;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** One recorded change: a catalogue edition, a document or a retraction. Versions are numbered from 1 without gaps. */
@Entity
@Table(name = "version")
public class VersionEntity extends PanacheEntityBase {
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

    /** Creates the next version, later than all before it. Needs {@link #lock()}. Returns its number. */
    public static int createNext(String cause) {
        Optional<VersionEntity> newest =
                VersionEntity.<VersionEntity>findAll(Sort.descending("number")).firstResultOptional();
        VersionEntity next = new VersionEntity();
        next.number = newest.map(version -> version.number + 1).orElse(1);
        next.recordedAt = newest.map(version -> version.recordedAt.plus(1, ChronoUnit.MILLIS))
                .filter(earliest -> earliest.isAfter(now()))
                .orElseGet(VersionEntity::now);
        next.cause = cause;
        next.persistAndFlush();
        return next.number;
    }

    /** Truncated to milliseconds, because the API shows milliseconds and a shown time must select its version. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    private static void execute(String sql) {
        getEntityManager().createNativeQuery(sql).executeUpdate();
    }
}
