/**
 * The command line: serve, import, export, migrate and token. Begin with {@link org.clearinghouse.cli.Main}. Commands that
 * need the data run inside the Quarkus application ({@link org.clearinghouse.cli.CommandApplication}); the embedded
 * PostgreSQL starts before the application, because the application needs its JDBC URL.
 */
package org.clearinghouse.cli;
