package org.clearinghouse.persistence;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A publication that figures are cited from. */
@Entity
@Table(name = "source")
public class SourceEntity extends PanacheEntityBase {
    @Id
    public String code;

    public String title;
    public String publisher;
    public String published;
    public String url;
    public String held;

    /** Number of the version that brought it. */
    public int recorded;
}
