package org.clearinghouse.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.List;
import org.clearinghouse.dataset.refresh.CurrentDataset;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.model.InvisibleCharacters;
import org.clearinghouse.persistence.CitationEntity;
import org.clearinghouse.persistence.DatabaseUnavailableException;
import org.clearinghouse.persistence.DocumentEntity;
import org.clearinghouse.persistence.MetricEntity;
import org.clearinghouse.persistence.RetractionEntity;
import org.clearinghouse.persistence.SourceEntity;
import org.clearinghouse.persistence.VersionEntity;
import org.jboss.logging.Logger;

/** Withdraws sources. Observations without another citation are withdrawn too; others take the value of another citation. */
@ApplicationScoped
public class RetractionService {
    private static final Logger LOG = Logger.getLogger(RetractionService.class);

    private final CurrentDataset currentDataset;
    private final ImportStatus status;

    RetractionService(CurrentDataset currentDataset, ImportStatus status) {
        this.currentDataset = currentDataset;
        this.status = status;
    }

    /**
     * Withdraws a source in one transaction. Revisions and queries as of an earlier time still show its figures. A new
     * document that cites the source ends the retraction.
     *
     * @return counts withdrawn and changed observations as revised
     * @throws InvalidInputException if the source is unknown or withdrawn already, the reason is empty or cannot be shown, or this service has no database
     * @throws DatabaseUnavailableException if the database cannot store the retraction
     * @throws CommitFailedException if the database rejects the commit
     */
    @ActivateRequestContext
    public ImportReport retract(String code, String reason) {
        currentDataset.requireChangeable();
        String text = requireText(reason);
        try {
            ImportReport report = TransactionRunner.run(() -> retractCurrent(code, text));
            status.recordReport(report);
            LOG.infof("Withdrew source %s as version %s: %s figures revised", code, report.version(), report.revised());
            return report;
        } catch (InvalidInputException e) {
            EditorLog.recordRefusedRetraction(code);
            throw e;
        } catch (RuntimeException e) {
            status.recordFailure(e);
            throw e;
        }
    }

    private static String requireText(String reason) {
        String text = InvisibleCharacters.strip(reason);
        if (text.isEmpty()) {
            throw new InvalidInputException("A retraction needs a reason, which readers will see.");
        }
        TextConstraints.validate("reason", text);
        return text;
    }

    private static ImportReport retractCurrent(String code, String reason) {
        VersionEntity.lock();
        requireCurrent(code);
        int version = VersionEntity.createNext("retraction of " + code);
        RetractionEntity.create(code, reason, version).persist();
        CitationEntity.supersede(List.of(code), version);
        ObservationReconciler.Result result = ObservationReconciler.reconcile(version, MetricEntity.findToDateCodes());
        DocumentEntity.supersedeWithoutCitations(version);
        EditorLog.recordRetraction(code, version);
        return ImportReport.createForRetraction(code, result, version);
    }

    private static void requireCurrent(String code) {
        if (SourceEntity.findKnownCodes(List.of(code)).isEmpty()) {
            throw new InvalidInputException("There is no source \"%s\".".formatted(code));
        }
        RetractionEntity.findCurrent(code).ifPresent(retraction -> {
            throw new InvalidInputException("The source \"%s\" was withdrawn already, in version %s: %s"
                    .formatted(code, retraction.recorded, retraction.reason));
        });
    }
}
