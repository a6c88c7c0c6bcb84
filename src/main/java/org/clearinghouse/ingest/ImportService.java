package org.clearinghouse.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse.catalogue.Catalogue;
import org.clearinghouse.dataset.refresh.CurrentDataset;
import org.clearinghouse.ingest.extraction.DocumentReader;
import org.clearinghouse.ingest.extraction.DocumentReaderProducer;
import org.clearinghouse.ingest.result.ExtractionResult;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.io.Sha256;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.persistence.CatalogueSynchronizer;
import org.clearinghouse.persistence.DatabaseUnavailableException;
import org.clearinghouse.persistence.MetricEntity;
import org.clearinghouse.persistence.VersionEntity;

/** Imports documents: reads, checks, reconciles and stores each in one transaction. */
@ApplicationScoped
public class ImportService {
    private static final ImportOptions ACCEPT_WARNINGS = new ImportOptions(false, true);

    private final CurrentDataset currentDataset;
    private final DocumentReaderProducer readers;
    private final CatalogueSynchronizer catalogue;
    private final ImportLog log;
    private final ImportStatus status;

    ImportService(
            CurrentDataset currentDataset,
            DocumentReaderProducer readers,
            CatalogueSynchronizer catalogue,
            ImportLog log,
            ImportStatus status) {
        this.currentDataset = currentDataset;
        this.readers = readers;
        this.catalogue = catalogue;
        this.log = log;
        this.status = status;
    }

    /** Imports a document that needs nothing else to be read. */
    @ActivateRequestContext
    public ImportReport importDocument(byte[] bytes, String name, ImportOptions options) {
        return importDocument(bytes, name, options, ImportSupplement.NONE);
    }

    /**
     * Imports a document. The same bytes change nothing; bytes that a newer document superseded are refused.
     *
     * @param name of the document, for messages and readers
     * @param supplement what comes with it; a catalogue addition is stored with the document or not at all
     * @throws InvalidInputException if this service has no database, or the name is too long or has control characters
     * @throws DatabaseUnavailableException if the database cannot store the document
     * @throws CommitFailedException if the database rejects the commit
     */
    @ActivateRequestContext
    public ImportReport importDocument(byte[] bytes, String name, ImportOptions options, ImportSupplement supplement) {
        currentDataset.requireChangeable();
        TextConstraints.validate("name", name);
        String sha256 = Sha256.hashToHex(bytes);
        long startNanos = System.nanoTime();
        try {
            Optional<ImportReport> duplicate = TransactionRunner.run(() -> DuplicateCheck.check(sha256));
            ImportReport report = duplicate.isPresent()
                    ? duplicate.get()
                    : importNew(
                            new ParsedDocument(
                                    bytes,
                                    sha256,
                                    name,
                                    LeftOutFigures.remove(read(bytes, name, supplement), options.leftOut())),
                            options,
                            supplement);
            status.recordReport(report);
            log.logReport(sha256, options, report, startNanos);
            recordUnstored(sha256, name, options, report);
            return report;
        } catch (RuntimeException e) {
            status.recordFailure(e);
            log.logFailure(sha256, startNanos);
            throw e;
        }
    }

    /**
     * Reads a document as an import would, without checking it against the data or storing it.
     *
     * @throws InvalidInputException if this service has no database, or the name is too long or has control characters
     */
    @ActivateRequestContext
    public ImportReport preview(byte[] bytes, String name) {
        currentDataset.requireChangeable();
        TextConstraints.validate("name", name);
        return ImportReport.createForReading(
                currentDataset.current().version(), read(bytes, name, ImportSupplement.NONE));
    }

    private ExtractionResult read(byte[] bytes, String name, ImportSupplement supplement) {
        Catalogue stored = TransactionRunner.run(catalogue::load);
        DocumentReader reader =
                readers.findReader(supplement.addition().map(stored::with).orElse(stored));
        return supplement.mapping().isPresent()
                ? reader.readTable(bytes, name, supplement.mapping().get())
                : reader.read(bytes, name);
    }

    private ImportReport importNew(ParsedDocument document, ImportOptions options, ImportSupplement supplement) {
        return TransactionRunner.run(() -> checkAndStore(document, options, supplement));
    }

    /** Checks for duplicates again, because another process may have stored the same bytes in the meantime. */
    private ImportReport checkAndStore(ParsedDocument document, ImportOptions options, ImportSupplement supplement) {
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
                                .withFindings(WithdrawalCheck.check(extraction))
                                .withFindings(options.compareWithEarlier(extraction)),
                        options,
                        supplement)
                : refuse(extraction, errors);
    }

    /** A dry run and a document with warnings that are not accepted are written too, and rolled back. */
    private ImportReport store(ParsedDocument document, ImportOptions options, ImportSupplement supplement) {
        int version = VersionEntity.createNext(describeCause(document, options));
        supplement.addition().ifPresent(addition -> catalogue.add(addition, version));
        new DocumentWriter(document, version).write();
        Set<String> toDateMetrics = MetricEntity.findToDateCodes();
        ObservationReconciler.Result result = ObservationReconciler.reconcile(version, toDateMetrics);
        List<Finding> conflicts = ConflictCheck.check(document.sha256(), result.citations(), toDateMetrics);
        ExtractionResult extraction = document.extraction().withFindings(conflicts);
        boolean allowed = options.allows(extraction.findings());
        boolean stored = allowed && !options.dryRun();
        if (allowed) {
            options.earlier().ifPresent(earlier -> earlier.add(extraction));
        }
        if (stored) {
            EditorLog.recordStored(document, version);
        } else {
            TransactionRunner.rollBack();
        }
        return ImportReport.create(extraction, result, conflicts.size(), stored, stored ? version : version - 1);
    }

    private static String describeCause(ParsedDocument document, ImportOptions options) {
        return "document " + document.sha256() + LeftOutFigures.describe(options.leftOut());
    }

    private static void recordUnstored(String sha256, String name, ImportOptions options, ImportReport report) {
        if (!options.dryRun()) {
            EditorLog.recordUnstored(sha256, name, ImportOutcome.resolve(report, options), report.version());
        }
    }

    private static ImportReport refuse(ExtractionResult extraction, List<Finding> findings) {
        return ImportReport.createRefused(VersionEntity.findNewestNumber(), extraction.sourceCodes(), findings);
    }
}
