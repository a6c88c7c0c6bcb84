package org.clearinghouse.ingest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.List;
import java.util.Optional;
import org.clearinghouse.content.Sha256;
import org.clearinghouse.dataset.CurrentDataset;
import org.clearinghouse.dataset.InvalidInputException;
import org.clearinghouse.reading.DocumentReader;
import org.clearinghouse.reading.ExtractionResult;
import org.clearinghouse.reading.Finding;
import org.clearinghouse.store.VersionEntity;
import org.clearinghouse.store.Versions;

/** Takes documents into the data: reads, checks, reconciles and stores each in one transaction. */
@ApplicationScoped
public class ImportService {
    private static final ImportOptions ANYTHING_SOUND = new ImportOptions(false, true);

    private final DocumentReader reader;
    private final CurrentDataset datasets;
    private final ImportLog journal;
    private final ImportStatus trouble;

    ImportService(DocumentReader reader, CurrentDataset datasets, ImportLog journal, ImportStatus trouble) {
        this.reader = reader;
        this.datasets = datasets;
        this.journal = journal;
        this.trouble = trouble;
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
        TextConstraints.require("name", name);
        String sha256 = Sha256.of(bytes);
        return journal.keep(sha256, options, () -> trouble.keeping(() -> importDocument(sha256, bytes, name, options)));
    }

    private ImportReport importDocument(String sha256, byte[] bytes, String name, ImportOptions options) {
        Optional<ImportReport> again = TransactionRunner.inOne(() -> DuplicateCheck.report(sha256));
        return again.orElseGet(
                () -> importNew(new ParsedDocument(bytes, sha256, name, reader.read(bytes, name)), options));
    }

    private static ImportReport importNew(ParsedDocument document, ImportOptions options) {
        if (!ANYTHING_SOUND.accept(document.reading().findings())) {
            return TransactionRunner.inOne(
                    () -> refused(document, document.reading().findings()));
        }
        return TransactionRunner.inOne(() -> storedUnlessKnown(document, options));
    }

    /** Another process may have stored the same bytes while these were read. */
    private static ImportReport storedUnlessKnown(ParsedDocument document, ImportOptions options) {
        Versions.lock();
        return DuplicateCheck.report(document.sha256()).orElseGet(() -> checked(document, options));
    }

    private static ImportReport checked(ParsedDocument document, ImportOptions options) {
        List<Finding> errors = ImportValidator.errors(document.reading());
        return errors.isEmpty()
                ? record(document.with(OutlierCheck.in(document.reading())), options)
                : refused(document, errors);
    }

    /** A document that is not stored in the end, for a dry run or for its warnings, is recorded and rolled back. */
    private static ImportReport record(ParsedDocument document, ImportOptions options) {
        ExtractionResult reading = document.reading();
        int before = VersionEntity.newest();
        int version = Versions.next("document " + document.sha256());
        Reconciliation outcome = new DocumentWriter(document, version).store();
        List<Finding> disputes = ConflictCheck.of(document.sha256(), outcome);
        boolean stored = options.accept(reading.with(disputes).findings()) && !options.dryRun();
        if (!stored) {
            QuarkusTransaction.rollback();
        }
        return ImportReport.of(reading, outcome, disputes, stored, stored ? version : before);
    }

    private static ImportReport refused(ParsedDocument document, List<Finding> findings) {
        return ImportReport.refused(VersionEntity.newest(), document.reading().sourceCodes(), findings);
    }
}
