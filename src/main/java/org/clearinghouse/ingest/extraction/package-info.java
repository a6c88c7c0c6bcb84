/**
 * Extracts figures from the text of a document. {@code DocumentReader} is the entry point; {@code PageReader} reads
 * prose, and the package {@code table} tables. The other packages below are the steps, from text up to attribution.
 */
package org.clearinghouse.ingest.extraction;
