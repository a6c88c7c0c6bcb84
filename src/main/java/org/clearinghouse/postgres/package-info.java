/**
 * A real PostgreSQL, brought along and run beside the service when no JDBC URL is configured.
 *
 * <p>{@link org.clearinghouse.database.EmbeddedPostgres} is the way in. One data directory holds everything:
 *
 * <pre>
 * owner.lock           locked while a service lives on this directory, holds its process number
 * binaries/18.6.0/     PostgreSQL, unpacked from the class path
 * postgres-18/         the cluster (PGDATA)
 * postgres.password    the superuser's password
 * postgres.log         what the server and its tools say; the log before it is postgres.log.1
 * *.partial-*          something half-made, swept away by the next start
 * </pre>
 */
package org.clearinghouse.postgres;
