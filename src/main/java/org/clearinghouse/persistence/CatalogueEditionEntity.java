package org.clearinghouse.persistence;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A recorded edition of the bundled catalogue. The key is the SHA-256 of its tables in hex. */
@Entity
@Table(name = "catalogue_edition")
public class CatalogueEditionEntity extends PanacheEntityBase {
    @Id
    public String sha256;

    public int recorded;

    /** Whether the catalogue can have changed after a version. */
    public static boolean isRecordedSince(int version) {
        return count("recorded > ?1", version) > 0;
    }
}
