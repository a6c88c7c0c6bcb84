package org.clearinghouse.persistence;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The withdrawal of a source. It ends when a new document cites the source again. */
@Entity
@Table(name = "retraction")
@IdClass(RetractionEntity.Key.class)
public class RetractionEntity extends PanacheEntityBase {
    @Id
    public String source;

    /** Number of the version that withdrew the source. */
    @Id
    public int recorded;

    public String reason;

    /** Number of the version that ended the retraction; null while the source is withdrawn. */
    public Integer superseded;

    /** A source and the version that withdrew it. */
    public record Key(String source, int recorded) {}

    public static RetractionEntity create(String source, String reason, int version) {
        RetractionEntity retraction = new RetractionEntity();
        retraction.source = source;
        retraction.recorded = version;
        retraction.reason = reason;
        return retraction;
    }

    /** The retraction of a source that is withdrawn now. */
    public static Optional<RetractionEntity> findCurrent(String source) {
        return find("source = ?1 and superseded is null", source).firstResultOptional();
    }

    /** Ends the current retractions of these sources with a version. */
    public static void supersede(Collection<String> sources, int version) {
        update("superseded = ?1 where superseded is null and source in ?2", version, sources);
    }

    /** Rows that were recorded or superseded after a version, as records with the columns that the record names. */
    public static <R extends Record> List<R> listSince(Class<R> row, int version) {
        return CriteriaQueries.listSince(row, RetractionEntity.class, version);
    }
}
