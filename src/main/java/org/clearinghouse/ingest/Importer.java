package org.clearinghouse.ingest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearinghouse.store.DocumentEntity;
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
    public ImportReport importDocument(byte[] bytes, String name, ImportOptions options) {
        String sha256 = Sha256.of(bytes);
        return QuarkusTransaction.requiringNew().call(() -> {
            Optional<DocumentEntity> known = DocumentEntity.findByIdOptional(sha256);
            return known.map(document -> again(document)).orElseGet(() -> first(bytes, sha256, name, options));
        });
    }

    private static ImportReport again(DocumentEntity document) {
        int version = VersionEntity.newest();
        if (document.superseded == null) {
            return ImportReport.unchanged(version);
        }
        Finding superseded = Finding.error(
                "These bytes were stored as \"%s\" in version %d and superseded in version %d; import the newer ones."
                        .formatted(document.name, document.recorded, document.superseded));
        Reading nothing = new Reading(document.form, List.of(), List.of(), List.of());
        return ImportReport.refused(version, nothing, List.of(superseded));
    }

    private ImportReport first(byte[] bytes, String sha256, String name, ImportOptions options) {
        Reading reading = reader.read(bytes, name);
        if (hasAny(reading.findings(), Severity.ERROR)) {
            return ImportReport.refused(VersionEntity.newest(), reading, reading.findings());
        }
        Versions.lock();
        Optional<DocumentEntity> meanwhile = DocumentEntity.findByIdOptional(sha256);
        return meanwhile.map(Importer::again).orElseGet(() -> store(bytes, sha256, name, reading, options));
    }

    private static ImportReport store(
            byte[] bytes, String sha256, String name, Reading reading, ImportOptions options) {
        int before = VersionEntity.newest();
        Recording recording = new Recording(sha256, Versions.next("document " + sha256));
        Reconciliation outcome = recording.store(bytes, name, reading);
        List<Finding> findings = Stream.concat(reading.findings().stream(), outcome.findings().stream())
                .toList();
        boolean doubtful = hasAny(findings, Severity.WARNING) && !options.acceptWarnings();
        if (doubtful || options.dryRun()) {
            QuarkusTransaction.setRollbackOnly();
        } else {
            LOG.infof("Stored \"%s\" as version %d: %s", name, recording.version(), outcome);
        }
        boolean stored = !doubtful && !options.dryRun();
        return new ImportReport(
                ImportReport.codes(reading),
                stored ? recording.version() : before,
                stored,
                outcome.added(),
                outcome.confirmed(),
                outcome.revised(),
                outcome.disputed(),
                reading.figures(),
                new ArrayList<>(findings));
    }

    private static boolean hasAny(List<Finding> findings, Severity severity) {
        return findings.stream().anyMatch(finding -> finding.severity() == severity);
    }
}
