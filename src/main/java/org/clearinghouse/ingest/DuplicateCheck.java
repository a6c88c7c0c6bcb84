package org.clearinghouse.ingest;

import java.util.List;
import java.util.Optional;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.persistence.CitationEntity;
import org.clearinghouse.persistence.DocumentEntity;
import org.clearinghouse.persistence.VersionEntity;

/** Bytes that came once more. */
final class DuplicateCheck {
    private static final String SUPERSEDED_SOURCES = "select distinct source from CitationEntity "
            + "where document = ?1 and superseded is not null order by source";

    private DuplicateCheck() {}

    /** Empty for bytes that are new; they change nothing where all that they say still holds, else they are refused. */
    static Optional<ImportReport> check(String sha256) {
        Optional<DocumentEntity> known = DocumentEntity.findByIdOptional(sha256);
        return known.map(document -> createReport(document, VersionEntity.findNewestNumber()));
    }

    private static ImportReport createReport(DocumentEntity document, int version) {
        List<String> superseded = CitationEntity.find(SUPERSEDED_SOURCES, document.sha256)
                .project(String.class)
                .list();
        return superseded.isEmpty()
                ? ImportReport.createUnchanged(version)
                : ImportReport.createRefused(
                        version, superseded, List.of(createSupersededFinding(document, superseded)));
    }

    private static Finding createSupersededFinding(DocumentEntity document, List<String> sources) {
        return Finding.createError(
                ("These bytes were stored as \"%s\" in version %d, and what they say of %s was superseded or "
                                + "withdrawn since. Import the newer document, or a corrected one.")
                        .formatted(document.name, document.recorded, String.join(", ", sources)));
    }
}
