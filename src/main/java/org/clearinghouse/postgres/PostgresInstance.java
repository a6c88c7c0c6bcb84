package org.clearinghouse.postgres;

/** A PostgreSQL server on this machine, there to be connected to until it is closed. */
public interface PostgresInstance extends AutoCloseable {
    /** Where it listens; another one after each start. */
    int port();

    /** The JDBC URL, with the port. */
    default String jdbcUrl() {
        return PostgresCluster.buildJdbcUrl(port());
    }

    /** The user to connect as, who may do everything in this server. */
    default String username() {
        return PostgresCluster.USER;
    }

    /** The password of that user, kept in the data directory. */
    String password();

    /** Whether this process has started it, and nobody else is to change what is in it. */
    boolean isOwned();

    @Override
    void close();
}
