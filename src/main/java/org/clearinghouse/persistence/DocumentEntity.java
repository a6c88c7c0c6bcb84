package org.clearinghouse.persistence;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.clearinghouse.model.DocumentForm;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An imported document with its bytes, so that every figure can be read again. The key is their SHA-256 in hex. */
@Entity
@Table(name = "document")
public class DocumentEntity extends PanacheEntityBase {
    @Id
    public String sha256;

    public String name;

    @Enumerated(EnumType.STRING)
    public DocumentForm form;

    public byte[] content;

    /** What was not understood in it, in sentences; null where it was imported before this was recorded. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> unread;

    public int recorded;
    public Integer superseded;

    public static Optional<DocumentEntity> findBySha256(String sha256) {
        return findByIdOptional(sha256);
    }

    /**
     * Counts the documents and catalogue editions that are stored under these SHA-256s. The query is native because it
     * runs at every start, when parsing HQL would take longer than the query.
     */
    public static int countStored(Collection<String> sha256s) {
        return ((Number) getEntityManager()
                        .createNativeQuery("""
                                select count(*) from
                                (select sha256 from catalogue_edition union all select sha256 from document) as stored
                                where sha256 in (:sha256s)""")
                        .setParameter("sha256s", sha256s)
                        .getSingleResult())
                .intValue();
    }

    /** Ends the current documents whose citations are all superseded with a version. */
    public static void supersedeWithoutCitations(int version) {
        update("""
                superseded = ?1 where superseded is null and not exists
                (select 1 from CitationEntity c where c.document = sha256 and c.superseded is null)""", version);
    }

    /** Rows that were recorded or superseded after a version, as records with the columns that the record names. */
    public static <R extends Record> List<R> listSince(Class<R> row, int version) {
        return CriteriaQueries.listSince(row, DocumentEntity.class, version);
    }
}
