package org.clearinghouse.persistence;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/** One change that an editor asked for, with its outcome. It is not part of the published data. */
@Entity
@Table(name = "editor_log")
public class EditorLogEntity extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long number;

    @Column(name = "recorded_at")
    public Instant recordedAt;

    /** The name in the editor's token, or the user of the command. */
    public String editor;

    /** IMPORT or RETRACTION. */
    public String operation;

    /** The SHA-256 of the document, or the code of the source. */
    public String subject;

    /** The document's name; null for a retraction. */
    public String name;

    /** STORED, UNCHANGED or REFUSED. */
    public String outcome;

    /** Number of the newest version afterwards. */
    public int version;

    /** The newest entries, newest first. */
    public static List<EditorLogEntity> listNewest(int limit) {
        return EditorLogEntity.<EditorLogEntity>findAll(Sort.descending("number"))
                .page(0, limit)
                .list();
    }
}
