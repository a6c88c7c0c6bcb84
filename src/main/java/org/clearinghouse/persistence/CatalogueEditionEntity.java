package org.clearinghouse.persistence;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An edition of the bundled catalogue that was recorded; the natural key is the SHA-256 of its tables. */
@Entity
@Table(name = "catalogue_edition")
public class CatalogueEditionEntity extends PanacheEntityBase {
    @Id
    public String sha256;

    public int recorded;
}
