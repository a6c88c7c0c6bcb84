package org.clearinghouse.persistence;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.List;

/** A publication that documents cite figures from. */
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

    /** Number of the version that added it. */
    public int recorded;

    /** Those of the codes that are stored, in no order. */
    public static List<String> findKnownCodes(Collection<String> codes) {
        return codes.isEmpty()
                ? List.of()
                : find("select s.code from SourceEntity s where s.code in ?1", codes)
                        .project(String.class)
                        .list();
    }

    /** Rows that were recorded after a version, as records with the columns that the record names. */
    public static <R extends Record> List<R> listSince(Class<R> row, int version) {
        return CriteriaQueries.listSince(row, SourceEntity.class, version);
    }
}
