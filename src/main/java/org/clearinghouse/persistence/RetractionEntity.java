package org.clearinghouse.persistence;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** The withdrawal of a source, which lasts until a document brings the source back. */
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

    /** Number of the version that brought it back, or null. */
    public Integer superseded;

    /** A source and the version that withdrew it. */
    public record Key(String source, int recorded) {}
}
