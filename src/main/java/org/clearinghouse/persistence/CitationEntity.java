package org.clearinghouse.persistence;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.clearinghouse.model.CitationKind;
import org.clearinghouse.model.ComparableFigure;
import org.clearinghouse.model.ObservationKey;
import org.clearinghouse.model.Qualifier;
import org.clearinghouse.model.ValueInterval;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A figure of a source as a document prints it. The key is the document and the position of the figure in it, from 1. */
@Entity
@Table(name = "citation")
@IdClass(CitationEntity.Key.class)
public class CitationEntity extends PanacheEntityBase {
    @Id
    public String document;

    @Id
    public int position;

    public String source;
    public String area;
    public String metric;
    public int year;
    public BigDecimal value;

    @Enumerated(EnumType.STRING)
    public Qualifier qualifier;

    public String printed;

    @Column(name = "reference_date")
    public LocalDate referenceDate;

    @Enumerated(EnumType.STRING)
    public CitationKind kind;

    public String quote;
    public String locator;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> notes;

    public Integer page;
    public Integer line;
    public int recorded;
    public Integer superseded;

    /** Natural key. */
    public record Key(String document, int position) {}

    /** The current citations of every observation whose citations a version adds or supersedes. */
    public static List<CitationEntity> findTouchedBy(int version) {
        return list("""
                from CitationEntity where superseded is null and (area, metric, year) in
                (select t.area, t.metric, t.year from CitationEntity t where t.recorded = ?1 or t.superseded = ?1)""", version);
    }

    /** Codes of the sources, in order, whose figures in a document are superseded. */
    public static List<String> findSupersededSources(String document) {
        return find("""
                        select distinct source from CitationEntity
                        where document = ?1 and superseded is not null order by source""", document).project(String.class).list();
    }

    /** The current citations of these sources, in the order of source, area, metric and year. */
    public static List<CitationEntity> listCurrentOf(Collection<String> sources) {
        return list(
                "superseded is null and source in ?1",
                Sort.by("source", "area", "metric", "year").and("position"),
                sources);
    }

    /** Ends all current citations of these sources with a version. */
    public static void supersede(Collection<String> sources, int version) {
        update("superseded = ?1 where superseded is null and source in ?2", version, sources);
    }

    /** Rows that were recorded or superseded after a version, as records with the columns that the record names. */
    public static <R extends Record> void forEachSince(Class<R> row, int version, Consumer<? super R> consumer) {
        CriteriaQueries.forEachSince(row, CitationEntity.class, version, consumer);
    }

    /** Identifies the observation that this is a citation of. */
    public ObservationKey observationKey() {
        return new ObservationKey(area, metric, year);
    }

    /** @param toDate whether the metric is counted up to a day */
    public ComparableFigure toComparable(boolean toDate) {
        return new ComparableFigure(interval(), toDate, referenceDate);
    }

    /** The true values that the printed figure can stand for. */
    public ValueInterval interval() {
        return ValueInterval.of(value, qualifier, printed);
    }
}
