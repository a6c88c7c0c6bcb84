/**
 * The import of documents and the retraction of sources. Begin with {@code ImportService}: it reads, checks, writes and
 * reconciles each document in one transaction. Documents with warnings are written and rolled back, because only stored
 * rows show conflicts with other sources.
 */
package org.clearinghouse.ingest;
