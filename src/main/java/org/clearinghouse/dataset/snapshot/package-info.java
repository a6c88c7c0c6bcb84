/**
 * The rows of all versions in one file, to serve them without a database. {@link
 * org.clearinghouse.dataset.snapshot.SnapshotFile} is the format; {@link
 * org.clearinghouse.dataset.snapshot.FallbackSnapshot} keeps such a file for starts while the database is down.
 */
package org.clearinghouse.dataset.snapshot;
