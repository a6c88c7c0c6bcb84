package org.clearinghouse.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * A PostgreSQL server of the service's own, safe to be the system of record: durable, reached from this machine by
 * password only, and whole again after a kill at any moment. It serves until it is closed.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(EmbeddedPostgres.class);

    private final OwnerLock lock;
    private final Server server;
    private final int port;
    private final String password;
    private boolean closed;

    private EmbeddedPostgres(OwnerLock lock, Server server, int port, String password) {
        this.lock = lock;
        this.server = server;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts the server on a data directory, which is made and filled where it is missing.
     *
     * @throws DatabaseStartException if the directory is in use, damaged, of another PostgreSQL version or not
     *     writable, or if this platform or user cannot run the server
     */
    public static EmbeddedPostgres start(Path dataDir) {
        try {
            PostgresBinaries binaries = new PostgresBinaries(Platform.current());
            DataLayout layout = DataLayout.create(dataDir);
            ServiceUser user = ServiceUser.current();
            user.requireOwn(layout);
            return start(layout, binaries, user, OwnerLock.acquire(layout));
        } catch (IOException e) {
            throw DatabaseStartException.unusable(dataDir, e);
        } catch (UncheckedIOException e) {
            throw DatabaseStartException.unusable(dataDir, e.getCause());
        }
    }

    private static EmbeddedPostgres start(
            DataLayout layout, PostgresBinaries binaries, ServiceUser user, OwnerLock lock) throws IOException {
        try {
            new Cluster(layout).requireOurs();
            String password = PasswordFile.readOrCreate(layout);
            Server server = prepare(layout, binaries, user);
            int port = server.start();
            LOG.infof(
                    "PostgreSQL %s ready on %s:%d, data in %s",
                    PostgresBinaries.RELEASE, ServerSettings.ADDRESS, port, layout.root());
            return new EmbeddedPostgres(lock, server, port, password);
        } catch (IOException | RuntimeException | Error e) {
            lock.close();
            throw e;
        }
    }

    private static Server prepare(DataLayout layout, PostgresBinaries binaries, ServiceUser user) throws IOException {
        List<String> prefix = user.commandPrefix();
        Cluster cluster = new Cluster(layout);
        for (Path place : List.of(layout.binaries(), layout.cluster(), layout.password())) {
            AllOrNothing.sweep(place);
        }
        if (!cluster.exists()) {
            LOG.infof("Setting up PostgreSQL %s in %s", PostgresBinaries.RELEASE, layout.root());
        }
        binaries.unpackOnce(layout.binaries());
        ServerLog log = ServerLog.open(layout.log());
        Tools tools = new Tools(prefix, layout.binaries(), log);
        if (!cluster.exists()) {
            cluster.initialise(tools);
        }
        return new Server(layout, tools, log);
    }

    /** The JDBC URL; it names a new port after each start. */
    public String jdbcUrl() {
        return "jdbc:postgresql://%s:%d/%s?sslmode=disable".formatted(ServerSettings.ADDRESS, port, Cluster.DATABASE);
    }

    /** The user to connect as, who may do everything in this server. */
    public String username() {
        return Cluster.USER;
    }

    /** The password of that user, kept in the data directory. */
    public String password() {
        return password;
    }

    /**
     * Shuts the server down cleanly, waits until it is, and frees the data directory.
     *
     * @throws IllegalStateException if the server does not stop; the next start will try again
     */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (lock) {
            if (!server.stop()) {
                throw new IllegalStateException("PostgreSQL on port %d does not stop".formatted(port));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL on port %d cannot be stopped".formatted(port), e);
        }
    }
}
