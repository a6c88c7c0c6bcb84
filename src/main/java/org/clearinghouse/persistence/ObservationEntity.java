package org.clearinghouse.persistence;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.clearinghouse.model.ObservationKey;
import org.clearinghouse.model.ObservationStatus;

/** The value of an area, metric and year from one version on. It is the value of its deciding citation. */
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

    /** The deciding citation, read-only: {@link #document} and {@link #position} are its key. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "document", referencedColumnName = "document", insertable = false, updatable = false)
    @JoinColumn(name = "position", referencedColumnName = "position", insertable = false, updatable = false)
    public CitationEntity citation;

    @Enumerated(EnumType.STRING)
    public ObservationStatus status;

    /** Natural key. */
    public record Key(String area, String metric, int year, int recorded) {}

    /** The current observations whose citations a version adds or supersedes, with their deciding citations. */
    public static List<ObservationEntity> findTouchedBy(int version) {
        return list("""
                from ObservationEntity o join fetch o.citation
                where o.superseded is null and (o.area, o.metric, o.year) in
                (select t.area, t.metric, t.year from CitationEntity t where t.recorded = ?1 or t.superseded = ?1)""", version);
    }

    /** Current values of these areas and metrics, except those that the excluded sources decide. */
    public static Map<ObservationKey, BigDecimal> findCurrentValues(
            Collection<String> areas, Collection<String> metrics, Collection<String> excludedSources) {
        return find("""
                        select o.area, o.metric, o.year, o.citation.value from ObservationEntity o
                        where o.superseded is null and o.area in ?1 and o.metric in ?2
                        and o.citation.source not in ?3""", areas, metrics, excludedSources).project(Object[].class).stream()
                .collect(Collectors.toMap(
                        row -> new ObservationKey((String) row[0], (String) row[1], (Integer) row[2]),
                        row -> (BigDecimal) row[3]));
    }

    /** Rows that were recorded or superseded after a version, as records with the columns that the record names. */
    public static <R extends Record> void forEachSince(Class<R> row, int version, Consumer<? super R> consumer) {
        CriteriaQueries.forEachSince(row, ObservationEntity.class, version, consumer);
    }

    /** Identifies the observation that this is a value of. */
    public ObservationKey observationKey() {
        return new ObservationKey(area, metric, year);
    }
}
