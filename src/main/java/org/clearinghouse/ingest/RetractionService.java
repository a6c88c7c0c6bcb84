package org.clearinghouse.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import org.clearinghouse.dataset.refresh.CurrentDataset;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.persistence.CitationEntity;
import org.clearinghouse.persistence.RetractionEntity;
import org.clearinghouse.persistence.SourceEntity;
import org.clearinghouse.persistence.VersionEntity;
import org.jboss.logging.Logger;

/** Withdraws sources. Figures that rest on one alone go with it, others fall back on what else they rest on. */
@ApplicationScoped
public class RetractionService {
    private static final Logger LOG = Logger.getLogger(RetractionService.class);

    private final CurrentDataset datasets;
    private final ImportStatus status;

    RetractionService(CurrentDataset datasets, ImportStatus status) {
        this.datasets = datasets;
        this.status = status;
    }

    /**
     * Withdraws a source in one transaction; what it said can still be asked for by its revisions and as of a time.
     * Corrected bytes bring it back.
     *
     * @return how the figures came out: withdrawn and changed ones count as revised
     * @throws InvalidInputException if there is no such source, if it is withdrawn already, or without a reason that can be shown, or if this service has no database
     */
    @ActivateRequestContext
    public ImportReport retract(String code, String reason) {
        datasets.requireChangeable();
        String words = reason.strip();
        if (words.isEmpty()) {
            throw new InvalidInputException("A retraction needs a reason that readers will be shown.");
        }
        TextConstraints.validate("reason", words);
        ImportReport report = status.track(() -> TransactionRunner.run(() -> retractCurrent(code, words)));
        LOG.infof("Withdrew source %s as version %d: %d figures revised", code, report.version(), report.revised());
        return report;
    }

    private static ImportReport retractCurrent(String code, String reason) {
        VersionEntity.lock();
        requireCurrent(code);
        int version = VersionEntity.createNext("retraction of " + code);
        RetractionEntity retraction = new RetractionEntity();
        retraction.source = code;
        retraction.recorded = version;
        retraction.reason = reason;
        retraction.persist();
        CitationEntity.update("superseded = ?1 where superseded is null and source = ?2", version, code);
        Reconciliation outcome = new ObservationReconciler(version).reconcile();
        DocumentWriter.supersedeDocumentsWithoutCitations(version);
        return ImportReport.createForRetraction(code, outcome, version);
    }

    private static void requireCurrent(String code) {
        if (SourceEntity.findByIdOptional(code).isEmpty()) {
            throw new InvalidInputException("There is no source \"%s\".".formatted(code));
        }
        RetractionEntity.<RetractionEntity>find("source = ?1 and superseded is null", code)
                .firstResultOptional()
                .ifPresent(retraction -> {
                    throw new InvalidInputException("The source \"%s\" was withdrawn already, in version %d: %s"
                            .formatted(code, retraction.recorded, retraction.reason));
                });
    }
}
