package org.clearinghouse.persistence;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A calendar year that figures were published for. */
@Entity
@Table(name = "year")
public class YearEntity extends PanacheEntityBase {
    @Id
    public int year;

    public static YearEntity create(int year) {
        YearEntity entity = new YearEntity();
        entity.year = year;
        return entity;
    }
}
