package org.clearinghouse.persistence;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.clearinghouse.model.ObservationStatus;

/** The figure of an area, metric and year from one version on; it rests on the citation named. */
@Entity
@Table(name = "observation")
@IdClass(ObservationEntity.Key.class)
public class ObservationEntity extends PanacheEntityBase {
    @Id
    public String area;

    @Id
    public String metric;

    @Id
    public int year;

    @Id
    public int recorded;

    public Integer superseded;
    public String document;
    public int position;

    @Enumerated(EnumType.STRING)
    public ObservationStatus status;

    /** Natural key. */
    public record Key(String area, String metric, int year, int recorded) {}

    /** The figure it is a value of. */
    public org.clearinghouse.model.ObservationKey observationKey() {
        return new org.clearinghouse.model.ObservationKey(area, metric, year);
    }
}
