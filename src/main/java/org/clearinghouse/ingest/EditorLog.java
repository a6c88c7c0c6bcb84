package org.clearinghouse.ingest;

import java.util.function.Supplier;
import org.clearinghouse.model.PrintableText;
import org.clearinghouse.persistence.EditorLogEntity;
import org.clearinghouse.persistence.VersionEntity;
import org.clearinghouse.security.Editor;
import org.jboss.logging.Logger;

/**
 * Records in the database who imported and retracted what. What is stored is recorded in the same transaction, so that
 * neither exists without the other.
 */
final class EditorLog {
    private static final Logger LOG = Logger.getLogger(EditorLog.class);
    private static final int MAX_SUBJECT_LENGTH = 200;

    private EditorLog() {}

    /** Records a stored document in the running transaction. */
    static void recordStored(ParsedDocument document, int version) {
        createEntry("IMPORT", document.sha256(), document.name(), ImportOutcome.STORED, version)
                .persist();
    }

    /** Records a document that was not stored now, in a transaction of its own. Dry runs are no changes. */
    static void recordUnstored(String sha256, String name, ImportOutcome outcome, int version) {
        if (outcome == ImportOutcome.UNCHANGED || outcome == ImportOutcome.REFUSED) {
            tryPersist(() -> createEntry("IMPORT", sha256, name, outcome, version));
        }
    }

    /** Records a retraction in the running transaction. */
    static void recordRetraction(String source, int version) {
        createEntry("RETRACTION", source, null, ImportOutcome.STORED, version).persist();
    }

    /** Records a retraction that was refused, in a transaction of its own. */
    static void recordRefusedRetraction(String source) {
        tryPersist(
                () -> createEntry("RETRACTION", source, null, ImportOutcome.REFUSED, VersionEntity.findNewestNumber()));
    }

    private static EditorLogEntity createEntry(
            String operation, String subject, String name, ImportOutcome outcome, int version) {
        EditorLogEntity entry = new EditorLogEntity();
        entry.editor = Editor.current();
        entry.operation = operation;
        entry.subject = PrintableText.escape(subject, MAX_SUBJECT_LENGTH);
        entry.name = name;
        entry.outcome = outcome.name();
        entry.version = version;
        entry.recordedAt = VersionEntity.readDatabaseTime();
        return entry;
    }

    /** A refusal must reach its sender, whether it can be recorded or not. */
    private static void tryPersist(Supplier<EditorLogEntity> entry) {
        try {
            TransactionRunner.run(() -> {
                EditorLogEntity created = entry.get();
                created.persist();
                return created;
            });
        } catch (RuntimeException e) {
            LOG.warnf("A refusal could not be recorded in the editor log: %s", e);
        }
    }
}
