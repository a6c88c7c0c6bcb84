package org.clearinghouse.ingest;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.List;
import org.clearinghouse.persistence.EditorLogEntity;

/**
 * Reads the editor log for operators. It is not served, because readers of the data need no editors' names. Only a command
 * looks it up, which the build does not see.
 */
@Unremovable
@ApplicationScoped
public class EditorLogReader {

    /** The newest entries, newest first. */
    @ActivateRequestContext
    public List<EditorLogEntity> readNewest(int limit) {
        return TransactionRunner.run(() -> EditorLogEntity.listNewest(limit));
    }
}
