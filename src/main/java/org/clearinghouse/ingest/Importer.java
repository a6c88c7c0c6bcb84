package org.clearinghouse.ingest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Status;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.clearinghouse.reading.DocumentReader;
import org.clearinghouse.reading.Finding;
import org.clearinghouse.reading.ReadSource;
import org.clearinghouse.reading.Reading;
import org.clearinghouse.reading.Severity;
import org.clearinghouse.store.DocumentEntity;
import org.clearinghouse.store.SourceEntity;
import org.clearinghouse.store.VersionEntity;
import org.clearinghouse.store.Versions;
import org.jboss.logging.Logger;

/** Takes documents into the data: reads, checks, reconciles and stores each in one transaction. */
@ApplicationScoped
public class Importer {
    private static final Logger LOG = Logger.getLogger(Importer.class);

    private final DocumentReader reader;

    Importer(DocumentReader reader) {
        this.reader = reader;
    }

    /**
     * Imports a document. The same bytes change nothing; bytes that newer ones superseded are refused.
     *
     * @param name what it is called, for people
     */
    @ActivateRequestContext
    public ImportReport importDocument(byte[] bytes, String name, ImportOptions options) {
        String sha256 = Sha256.of(bytes);
        ImportReport report = inTransaction(
                () -> known(sha256).map(Importer::again).orElseGet(() -> first(bytes, sha256, name, options)));
        if (report.stored() && !report.figures().isEmpty()) {
            LOG.infof(
                    "Stored \"%s\" as version %d: %d figures added, %d confirmed, %d revised, %d disputed",
                    name, report.version(), report.added(), report.confirmed(), report.revised(), report.disputed());
        }
        return report;
    }

    /** A document that is not stored in the end, for a dry run or for its warnings, is stored and rolled back. */
    private static ImportReport inTransaction(Supplier<ImportReport> work) {
        QuarkusTransaction.begin();
        try {
            ImportReport report = work.get();
            if (report.stored()) {
                QuarkusTransaction.commit();
            }
            return report;
        } finally {
            if (QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                QuarkusTransaction.rollback();
            }
        }
    }

    private static Optional<DocumentEntity> known(String sha256) {
        return DocumentEntity.findByIdOptional(sha256);
    }

    private static ImportReport again(DocumentEntity document) {
        if (document.superseded == null) {
            return ImportReport.unchanged(VersionEntity.newest());
        }
        String message =
                "These bytes were stored as \"%s\" in version %d and superseded in version %d; import the newer ones."
                        .formatted(document.name, document.recorded, document.superseded);
        Reading nothing = new Reading(document.form, List.of(), List.of(), List.of());
        return ImportReport.refused(VersionEntity.newest(), nothing, List.of(Finding.error(message)));
    }

    private ImportReport first(byte[] bytes, String sha256, String name, ImportOptions options) {
        Reading reading = reader.read(bytes, name);
        if (hasAny(reading.findings(), Severity.ERROR)) {
            return ImportReport.refused(VersionEntity.newest(), reading, reading.findings());
        }
        Versions.lock();
        return known(sha256).map(Importer::again).orElseGet(() -> checked(bytes, sha256, name, reading, options));
    }

    private static ImportReport checked(
            byte[] bytes, String sha256, String name, Reading reading, ImportOptions options) {
        List<Finding> unknown = undescribedSources(reading);
        return unknown.isEmpty()
                ? record(bytes, sha256, name, reading, options)
                : ImportReport.refused(VersionEntity.newest(), reading, unknown);
    }

    private static List<Finding> undescribedSources(Reading reading) {
        List<String> described =
                reading.sources().stream().map(ReadSource::code).toList();
        return reading.sourceCodes().stream()
                .filter(code -> !described.contains(code))
                .filter(code -> SourceEntity.findByIdOptional(code).isEmpty())
                .map(code -> Finding.error(
                        "The source \"%s\" is not known yet; give its title and publisher.".formatted(code)))
                .toList();
    }

    private static ImportReport record(
            byte[] bytes, String sha256, String name, Reading reading, ImportOptions options) {
        int before = VersionEntity.newest();
        int version = Versions.next("document " + sha256);
        Reconciliation outcome = new Recording(sha256, version).store(bytes, name, reading);
        List<Finding> findings = Stream.concat(reading.findings().stream(), outcome.findings().stream())
                .toList();
        boolean acceptable = options.acceptWarnings() || !hasAny(findings, Severity.WARNING);
        boolean stored = acceptable && !options.dryRun();
        return ImportReport.of(reading, outcome, findings, stored, stored ? version : before);
    }

    private static boolean hasAny(List<Finding> findings, Severity severity) {
        return findings.stream().anyMatch(finding -> finding.severity() == severity);
    }
}
