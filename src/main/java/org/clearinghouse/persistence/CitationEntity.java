package org.clearinghouse.persistence;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.clearinghouse.model.CitationKind;
import org.clearinghouse.model.Qualifier;
import org.clearinghouse.model.ValueInterval;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A figure in a source, as a document printed it; its natural key is its place among the document's figures. */
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

    /** The figure it is a citation of. */
    public org.clearinghouse.model.ObservationKey observationKey() {
        return new org.clearinghouse.model.ObservationKey(area, metric, year);
    }

    /** The values it can stand for. */
    public ValueInterval interval() {
        return ValueInterval.of(value, qualifier, printed);
    }

    public Key key() {
        return new Key(document, position);
    }
}
