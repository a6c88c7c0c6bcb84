/**
 * What the extraction of a document yields: figures, sources and findings.
 */
package org.clearinghouse.ingest.result;
