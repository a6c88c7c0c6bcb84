package org.clearinghouse.postgres;

/** A running PostgreSQL server on this machine, which accepts connections until it is closed. */
public interface PostgresInstance extends AutoCloseable {
    /** The TCP port, which differs after each start. */
    int port();

    /** The JDBC URL, with the port. */
    default String jdbcUrl() {
        return PostgresCluster.buildJdbcUrl(port());
    }

    /** The database user, a superuser. */
    default String username() {
        return PostgresCluster.USER;
    }

    /** The password of that user, stored in the data directory. */
    String password();

    /** Whether this process started the server, and may change its data. */
    boolean isOwned();

    @Override
    void close();
}
