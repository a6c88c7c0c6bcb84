package org.clearinghouse.ingest;

import org.clearinghouse.reading.Reading;

/** Bytes that came, their SHA-256 and name, and what was read in them. */
record NewDocument(byte[] bytes, String sha256, String name, Reading reading) {}
