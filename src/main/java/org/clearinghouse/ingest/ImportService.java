package org.clearinghouse.ingest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.List;
import java.util.Optional;
import org.clearinghouse.dataset.refresh.CurrentDataset;
import org.clearinghouse.ingest.extraction.DocumentReader;
import org.clearinghouse.ingest.result.ExtractionResult;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.io.Sha256;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.persistence.VersionEntity;

/** Takes documents into the data: reads, checks, reconciles and stores each in one transaction. */
@ApplicationScoped
public class ImportService {
    private static final ImportOptions ACCEPT_WARNINGS = new ImportOptions(false, true);

    private final DocumentReader reader;
    private final CurrentDataset datasets;
    private final ImportLog journal;
    private final ImportStatus status;

    ImportService(DocumentReader reader, CurrentDataset datasets, ImportLog journal, ImportStatus status) {
        this.reader = reader;
        this.datasets = datasets;
        this.journal = journal;
        this.status = status;
    }

    /**
     * Imports a document. The same bytes change nothing; bytes that newer ones superseded are refused.
     *
     * @param name what it is called, for people
     * @throws InvalidInputException if this service has no database, or the name is nothing that can be shown
     */
    @ActivateRequestContext
    public ImportReport importDocument(byte[] bytes, String name, ImportOptions options) {
        datasets.requireChangeable();
        TextConstraints.validate("name", name);
        String sha256 = Sha256.hashToHex(bytes);
        return journal.logImport(
                sha256, options, () -> status.track(() -> importDocument(sha256, bytes, name, options)));
    }

    private ImportReport importDocument(String sha256, byte[] bytes, String name, ImportOptions options) {
        Optional<ImportReport> again = TransactionRunner.run(() -> DuplicateCheck.check(sha256));
        return again.orElseGet(
                () -> importNew(new ParsedDocument(bytes, sha256, name, reader.read(bytes, name)), options));
    }

    private static ImportReport importNew(ParsedDocument document, ImportOptions options) {
        if (!ACCEPT_WARNINGS.allows(document.reading().findings())) {
            return TransactionRunner.run(
                    () -> refuse(document, document.reading().findings()));
        }
        return TransactionRunner.run(() -> storeUnlessDuplicate(document, options));
    }

    /** Another process may have stored the same bytes while these were read. */
    private static ImportReport storeUnlessDuplicate(ParsedDocument document, ImportOptions options) {
        VersionEntity.lock();
        return DuplicateCheck.check(document.sha256()).orElseGet(() -> validateAndRecord(document, options));
    }

    private static ImportReport validateAndRecord(ParsedDocument document, ImportOptions options) {
        List<Finding> errors = ImportValidator.validate(document.reading());
        return errors.isEmpty()
                ? record(document.withFindings(OutlierCheck.check(document.reading())), options)
                : refuse(document, errors);
    }

    /** A document that is not stored in the end, for a dry run or for its warnings, is recorded and rolled back. */
    private static ImportReport record(ParsedDocument document, ImportOptions options) {
        ExtractionResult reading = document.reading();
        int before = VersionEntity.findNewestNumber();
        int version = VersionEntity.createNext("document " + document.sha256());
        Reconciliation outcome = new DocumentWriter(document, version).write();
        List<Finding> disputes = ConflictCheck.check(document.sha256(), outcome);
        boolean stored = options.allows(reading.withFindings(disputes).findings()) && !options.dryRun();
        if (!stored) {
            QuarkusTransaction.rollback();
        }
        return ImportReport.create(reading, outcome, disputes, stored, stored ? version : before);
    }

    private static ImportReport refuse(ParsedDocument document, List<Finding> findings) {
        return ImportReport.createRefused(
                VersionEntity.findNewestNumber(), document.reading().sourceCodes(), findings);
    }
}
