package org.clearinghouse.persistence;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.clearinghouse.catalogue.AreaEntry;
import org.clearinghouse.model.AreaKind;
import org.hibernate.annotations.DiscriminatorFormula;

/** The nation, a state or its equivalent; its natural key is the USPS code. */
@Entity
@Table(name = "area")
@DiscriminatorFormula("case kind when 'NATION' then 'NATION' else 'STATE' end")
public abstract class AreaEntity extends PanacheEntityBase {
    @Id
    public String code;

    @Enumerated(EnumType.STRING)
    public AreaKind kind;

    public String name;
    public String gnis;

    @Column(name = "tile_row")
    public Integer tileRow;

    @Column(name = "tile_column")
    public Integer tileColumn;

    static AreaEntity create(AreaEntry entry) {
        AreaEntity area = entry.kind() == AreaKind.NATION ? new NationEntity() : StateEntity.createState(entry);
        area.code = entry.code();
        area.kind = entry.kind();
        area.name = entry.name();
        area.gnis = entry.gnis();
        area.tileRow = entry.tileRow();
        area.tileColumn = entry.tileColumn();
        return area;
    }

    /** All areas in the order of their codes. */
    public static List<AreaEntity> listByCode() {
        return CriteriaQueries.listOrdered(AreaEntity.class, "code");
    }

    /** The catalogue's row for this area. */
    public AreaEntry toEntry() {
        return new AreaEntry(code, kind, name, null, gnis, null, null, tileRow, tileColumn);
    }
}
