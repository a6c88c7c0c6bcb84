/**
 * The import of documents: {@code ImportService} validates, reconciles and stores what the extraction found, in
 * one transaction per document.
 */
package org.clearinghouse.ingest;
