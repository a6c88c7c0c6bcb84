package org.clearinghouse.ingest;

import java.util.List;
import org.clearinghouse.reading.Finding;
import org.clearinghouse.reading.Reading;

/** Bytes that came, their SHA-256 and name, and what was read in them. */
record ParsedDocument(byte[] bytes, String sha256, String name, Reading reading) {

    ParsedDocument with(List<Finding> findings) {
        return new ParsedDocument(bytes, sha256, name, reading.with(findings));
    }
}
