package org.clearinghouse.ingest;

import java.util.List;
import java.util.Optional;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.persistence.CitationEntity;
import org.clearinghouse.persistence.DocumentEntity;
import org.clearinghouse.persistence.VersionEntity;

/** Detects bytes that are stored already. */
final class DuplicateCheck {
    private DuplicateCheck() {}

    /** Returns an empty result for new bytes. Refuses stored bytes whose figures were superseded or withdrawn since. */
    static Optional<ImportReport> check(String sha256) {
        return DocumentEntity.findBySha256(sha256)
                .map(document -> createReport(
                        document, CitationEntity.findSupersededSources(sha256), VersionEntity.findNewestNumber()));
    }

    static ImportReport createReport(DocumentEntity stored, List<String> supersededSources, int version) {
        return supersededSources.isEmpty()
                ? ImportReport.createUnchanged(version)
                : ImportReport.createRefused(
                        version, supersededSources, List.of(createSupersededFinding(stored, supersededSources)));
    }

    private static Finding createSupersededFinding(DocumentEntity document, List<String> sources) {
        return Finding.createError(
                ("These bytes were stored as \"%s\" in version %s, but their figures of %s have since been superseded or "
                                + "withdrawn. Import the newer document, or a corrected one.")
                        .formatted(document.name, document.recorded, String.join(", ", sources)));
    }
}
