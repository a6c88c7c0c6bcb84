package org.clearinghouse.persistence;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.clearinghouse.model.DocumentForm;

/** Bytes that were imported, kept so that every figure can be read again; the natural key is their SHA-256. */
@Entity
@Table(name = "document")
public class DocumentEntity extends PanacheEntityBase {
    @Id
    public String sha256;

    public String name;

    @Enumerated(EnumType.STRING)
    public DocumentForm form;

    public byte[] content;
    public int recorded;
    public Integer superseded;
}
