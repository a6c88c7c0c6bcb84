package org.clearinghouse.ingest;

import java.util.List;
import org.clearinghouse.ingest.result.ExtractionResult;
import org.clearinghouse.ingest.result.Finding;

/** Bytes that came, their SHA-256 and name, and what was read in them. */
record ParsedDocument(byte[] bytes, String sha256, String name, ExtractionResult reading) {

    ParsedDocument withFindings(List<Finding> findings) {
        return new ParsedDocument(bytes, sha256, name, reading.withFindings(findings));
    }
}
