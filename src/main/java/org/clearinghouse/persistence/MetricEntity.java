package org.clearinghouse.persistence;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Set;
import org.clearinghouse.catalogue.MetricEntry;
import org.clearinghouse.model.AreaKind;
import org.clearinghouse.model.Period;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What is counted: a thing, its unit and the time a figure covers. */
@Entity
@Table(name = "metric")
public class MetricEntity extends PanacheEntityBase {
    @Id
    public String code;

    /** Place in the catalogue, which is the order in which metrics are listed. */
    public int position;

    public String program;
    public String name;
    public String description;
    public String unit;

    @Enumerated(EnumType.STRING)
    public Period period;

    @Column(name = "published_for")
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> publishedFor;

    @Column(name = "part_of")
    public String partOf;

    public String breakdown;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<Integer> breaks;

    @Column(name = "counted_by")
    public String countedBy;

    @Column(name = "nation_includes")
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> nationIncludes;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> notes;

    static MetricEntity create(MetricEntry entry, int position) {
        MetricEntity metric = new MetricEntity();
        metric.code = entry.code();
        metric.position = position;
        metric.program = entry.program();
        metric.name = entry.name();
        metric.description = entry.description();
        metric.unit = entry.unit();
        metric.period = entry.period();
        metric.publishedFor = toNames(entry.publishedFor());
        metric.partOf = entry.partOf();
        metric.breakdown = entry.breakdown();
        metric.breaks = entry.breaks();
        metric.countedBy = entry.countedBy();
        metric.nationIncludes = toNames(entry.nationIncludes());
        metric.notes = entry.notes();
        return metric;
    }

    /** All metrics in the order of the catalogue. */
    public static List<MetricEntity> listByPosition() {
        return CriteriaQueries.listOrdered(MetricEntity.class, "position");
    }

    /** Codes of the metrics whose figures are running totals. */
    public static Set<String> findToDateCodes() {
        List<String> codes = find("select code from MetricEntity where period = ?1", Period.TO_DATE)
                .project(String.class)
                .list();
        return Set.copyOf(codes);
    }

    /** The catalogue's row for this metric. */
    public MetricEntry toEntry() {
        return new MetricEntry(
                code,
                program,
                name,
                description,
                unit,
                period,
                toKinds(publishedFor),
                partOf,
                breakdown,
                List.copyOf(breaks),
                countedBy,
                toKinds(nationIncludes),
                List.copyOf(notes));
    }

    private static List<String> toNames(List<AreaKind> kinds) {
        return kinds.stream().map(AreaKind::name).toList();
    }

    private static List<AreaKind> toKinds(List<String> names) {
        return names.stream().map(AreaKind::valueOf).toList();
    }
}
