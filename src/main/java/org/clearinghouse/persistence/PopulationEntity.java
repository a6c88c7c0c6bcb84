package org.clearinghouse.persistence;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.List;
import org.clearinghouse.catalogue.PopulationEntry;

/** How many people, and how many children under 18, lived in an area on July 1 of a year. */
@Entity
@Table(name = "population")
@IdClass(PopulationEntity.Key.class)
public class PopulationEntity extends PanacheEntityBase {
    @Id
    public String area;

    @Id
    public int year;

    public int residents;

    @Column(name = "residents_vintage")
    public String residentsVintage;

    public Integer children;

    @Column(name = "children_vintage")
    public String childrenVintage;

    /** Natural key. */
    public record Key(String area, int year) {}

    static PopulationEntity create(PopulationEntry entry) {
        PopulationEntity population = new PopulationEntity();
        population.area = entry.area();
        population.year = entry.year();
        population.residents = entry.residents();
        population.residentsVintage = entry.residentsVintage();
        population.children = entry.children();
        population.childrenVintage = entry.childrenVintage();
        return population;
    }

    /** All populations in the order of years. */
    public static List<PopulationEntity> listByYear() {
        return CriteriaQueries.listOrdered(PopulationEntity.class, "year");
    }

    /** The catalogue's row for this population. */
    public PopulationEntry toEntry() {
        return new PopulationEntry(area, year, residents, residentsVintage, children, childrenVintage);
    }
}
