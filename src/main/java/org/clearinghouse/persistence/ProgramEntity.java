package org.clearinghouse.persistence;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.clearinghouse.catalogue.ProgramEntry;

/** One of NCMEC's programs. */
@Entity
@Table(name = "program")
public class ProgramEntity extends PanacheEntityBase {
    @Id
    public String code;

    /** Place in the catalogue, which is the order in which programs are listed. */
    public int position;

    public String name;

    @Column(name = "mission_area")
    public String missionArea;

    public String description;

    static ProgramEntity create(ProgramEntry entry, int position) {
        ProgramEntity program = new ProgramEntity();
        program.code = entry.code();
        program.position = position;
        program.name = entry.name();
        program.missionArea = entry.missionArea();
        program.description = entry.description();
        return program;
    }

    /** All programs in the order of the catalogue. */
    public static List<ProgramEntity> listByPosition() {
        return CriteriaQueries.listOrdered(ProgramEntity.class, "position");
    }

    /** The catalogue's row for this program. */
    public ProgramEntry toEntry() {
        return new ProgramEntry(code, name, missionArea, description);
    }
}
