/**
 * An embedded PostgreSQL: a real server, started beside the service when no JDBC URL is configured.
 *
 * <p>It exists so that the service runs without any set-up and still stores its data durably. Every step survives a
 * kill of the service or the server, so the order of steps matters; change it only with the tests that kill.
 *
 * <p>Begin with {@link org.clearinghouse.postgres.EmbeddedPostgres}. One data directory contains everything:
 *
 * <pre>
 * owner.lock           locked while a service runs on this directory; contains its process id
 * guests.lock          shared by other processes that use the server
 * binaries/18.6.0/     PostgreSQL, extracted from the classpath
 * postgres-18/         the cluster (PGDATA)
 * postgres.password    the superuser's password
 * postgres.log         the output of the server and its tools; the previous log is postgres.log.1
 * *.partial-*          an incomplete file or directory, deleted by the next start
 * </pre>
 */
package org.clearinghouse.postgres;
