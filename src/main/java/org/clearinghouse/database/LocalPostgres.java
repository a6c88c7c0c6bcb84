package org.clearinghouse.database;

/** A PostgreSQL server on this machine, there to be connected to until it is closed. */
public interface LocalPostgres extends AutoCloseable {
    /** The JDBC URL; it names a new port after each start. */
    String jdbcUrl();

    /** The user to connect as, who may do everything in this server. */
    String username();

    /** The password of that user, kept in the data directory. */
    String password();

    @Override
    void close();
}
