package org.clearinghouse.ingest;

import java.util.List;
import org.clearinghouse.ingest.result.ExtractionResult;
import org.clearinghouse.ingest.result.Finding;

/** The bytes of a document, their SHA-256 in hex, its name, and what was read in it. */
record ParsedDocument(byte[] bytes, String sha256, String name, ExtractionResult extraction) {

    ParsedDocument withFindings(List<Finding> findings) {
        return new ParsedDocument(bytes, sha256, name, extraction.withFindings(findings));
    }
}
