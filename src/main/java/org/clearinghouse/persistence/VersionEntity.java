package org.clearinghouse.persistence;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One thing recorded: the catalogue, a document, a retraction. Versions are numbered from 1 without gaps. */
@Entity
@Table(name = "version")
public class VersionEntity extends PanacheEntityBase {
    @Id
    public int number;

    @Column(name = "recorded_at")
    public Instant recordedAt;

    /** What was recorded, for people. */
    public String cause;

    /** The number of the newest version, 0 before anything was recorded. */
    public static int findNewestNumber() {
        Integer newest = getEntityManager()
                .createQuery("select max(number) from VersionEntity", Integer.class)
                .getSingleResult();
        return newest == null ? 0 : newest;
    }
}
