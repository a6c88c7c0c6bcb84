package org.clearinghouse.persistence;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.List;

/** A calendar year that documents have figures for. */
@Entity
@Table(name = "year")
public class YearEntity extends PanacheEntityBase {
    @Id
    public int year;

    /** Those of the years that are stored, in no order. */
    public static List<Integer> findKnownYears(Collection<Integer> years) {
        return years.isEmpty()
                ? List.of()
                : find("select y.year from YearEntity y where y.year in ?1", years)
                        .project(Integer.class)
                        .list();
    }

    /** Adds those of the years that are not stored. */
    public static void addMissing(Collection<Integer> years) {
        List<Integer> known = findKnownYears(years);
        years.stream().distinct().filter(year -> !known.contains(year)).forEach(year -> create(year)
                .persist());
    }

    private static YearEntity create(int year) {
        YearEntity entity = new YearEntity();
        entity.year = year;
        return entity;
    }
}
