package org.clearinghouse.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse.dataset.refresh.CurrentDataset;
import org.clearinghouse.ingest.extraction.DocumentReader;
import org.clearinghouse.ingest.result.ExtractionResult;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.io.Sha256;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.persistence.DatabaseUnavailableException;
import org.clearinghouse.persistence.MetricEntity;
import org.clearinghouse.persistence.VersionEntity;

/** Imports documents: reads, checks, reconciles and stores each in one transaction. */
@ApplicationScoped
public class ImportService {
    private static final ImportOptions ACCEPT_WARNINGS = new ImportOptions(false, true);

    private final CurrentDataset currentDataset;
    private final DocumentReader reader;
    private final ImportLog log;
    private final ImportStatus status;

    ImportService(CurrentDataset currentDataset, DocumentReader reader, ImportLog log, ImportStatus status) {
        this.currentDataset = currentDataset;
        this.reader = reader;
        this.log = log;
        this.status = status;
    }

    /**
     * Imports a document. The same bytes change nothing; bytes that a newer document superseded are refused.
     *
     * @param name of the document, for messages and readers
     * @throws InvalidInputException if this service has no database, or the name is too long or has control characters
     * @throws DatabaseUnavailableException if the database cannot store the document
     * @throws CommitFailedException if the database rejects the commit
     */
    @ActivateRequestContext
    public ImportReport importDocument(byte[] bytes, String name, ImportOptions options) {
        currentDataset.requireChangeable();
        TextConstraints.validate("name", name);
        String sha256 = Sha256.hashToHex(bytes);
        long startNanos = System.nanoTime();
        try {
            Optional<ImportReport> duplicate = TransactionRunner.run(() -> DuplicateCheck.check(sha256));
            ImportReport report = duplicate.isPresent()
                    ? duplicate.get()
                    : importNew(new ParsedDocument(bytes, sha256, name, reader.read(bytes, name)), options);
            status.recordReport(report);
            log.logReport(sha256, options, report, startNanos);
            return report;
        } catch (RuntimeException e) {
            status.recordFailure(e);
            log.logFailure(sha256, startNanos);
            throw e;
        }
    }

    private static ImportReport importNew(ParsedDocument document, ImportOptions options) {
        return TransactionRunner.run(() -> checkAndStore(document, options));
    }

    /** Checks for duplicates again, because another process may have stored the same bytes in the meantime. */
    private static ImportReport checkAndStore(ParsedDocument document, ImportOptions options) {
        ExtractionResult extraction = document.extraction();
        if (!ACCEPT_WARNINGS.allows(extraction.findings())) {
            return refuse(extraction, extraction.findings());
        }
        VersionEntity.lock();
        Optional<ImportReport> duplicate = DuplicateCheck.check(document.sha256());
        if (duplicate.isPresent()) {
            return duplicate.get();
        }
        List<Finding> errors = ImportValidator.validate(extraction);
        return errors.isEmpty()
                ? store(
                        document.withFindings(OutlierCheck.check(extraction))
                                .withFindings(WithdrawalCheck.check(extraction)),
                        options)
                : refuse(extraction, errors);
    }

    /** A dry run and a document with warnings that are not accepted are written too, and rolled back. */
    private static ImportReport store(ParsedDocument document, ImportOptions options) {
        int version = VersionEntity.createNext("document " + document.sha256());
        new DocumentWriter(document, version).write();
        Set<String> toDateMetrics = MetricEntity.findToDateCodes();
        ObservationReconciler.Result result = ObservationReconciler.reconcile(version, toDateMetrics);
        List<Finding> conflicts = ConflictCheck.check(document.sha256(), result.citations(), toDateMetrics);
        ExtractionResult extraction = document.extraction().withFindings(conflicts);
        boolean stored = options.allows(extraction.findings()) && !options.dryRun();
        if (!stored) {
            TransactionRunner.rollBack();
        }
        return ImportReport.create(extraction, result, conflicts.size(), stored, stored ? version : version - 1);
    }

    private static ImportReport refuse(ExtractionResult extraction, List<Finding> findings) {
        return ImportReport.createRefused(VersionEntity.findNewestNumber(), extraction.sourceCodes(), findings);
    }
}
