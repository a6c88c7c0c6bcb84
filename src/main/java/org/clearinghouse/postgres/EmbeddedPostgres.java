package org.clearinghouse.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.clearinghouse.io.AtomicFile;
import org.jboss.logging.Logger;

/**
 * A PostgreSQL server that belongs to the service and runs until it is closed.
 *
 * <p>It is safe as the system of record: durable, reachable only from this machine with a password, and consistent
 * after a kill at any moment.
 */
public final class EmbeddedPostgres implements PostgresInstance {
    private static final Logger LOG = Logger.getLogger(EmbeddedPostgres.class);

    private static final Duration SHARE_TIMEOUT = Duration.ofMinutes(1);
    private static final long CHECK_INTERVAL_MILLIS = 1000;

    private final DataDirectory dataDirectory;
    private final OwnerLock lock;
    private final PostgresServer server;
    private final int port;
    private final String password;
    private boolean closed;

    private EmbeddedPostgres(
            DataDirectory dataDirectory, OwnerLock lock, PostgresServer server, int port, String password) {
        this.dataDirectory = dataDirectory;
        this.lock = lock;
        this.server = server;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts the server on a data directory, which is created if it is missing.
     *
     * @throws PostgresStartException if the directory is in use, damaged, of another PostgreSQL version or not
     *     writable, or if this platform or user cannot run the server
     */
    public static EmbeddedPostgres start(Path path) {
        try {
            PostgresBinaries binaries = PostgresBinaries.detect();
            DataDirectory dataDirectory = DataDirectory.create(path);
            OsUser user = OsUser.detect();
            user.requireOwnership(dataDirectory);
            return start(dataDirectory, binaries, user, OwnerLock.acquire(dataDirectory));
        } catch (IOException e) {
            throw PostgresStartException.createUnusableDirectoryException(path, e);
        } catch (UncheckedIOException e) {
            throw PostgresStartException.createUnusableDirectoryException(path, e.getCause());
        }
    }

    /**
     * Starts the server, or shares the server of another process. When that process closes first, it waits for this
     * one.
     *
     * @throws PostgresStartException as {@link #start}, or if the owner's server cannot be reached for a minute
     */
    public static PostgresInstance startOrShare(Path path) {
        long startNanos = System.nanoTime();
        while (true) {
            try {
                return start(path);
            } catch (DirectoryInUseException e) {
                Optional<PostgresInstance> shared = openShared(path);
                if (shared.isPresent()) {
                    return shared.get();
                }
                if (System.nanoTime() - startNanos > SHARE_TIMEOUT.toNanos()) {
                    throw e;
                }
                PostgresServer.pause();
            }
        }
    }

    private static Optional<PostgresInstance> openShared(Path path) {
        try {
            return SharedPostgres.open(DataDirectory.create(path));
        } catch (IOException e) {
            throw PostgresStartException.createUnusableDirectoryException(path, e);
        }
    }

    @SuppressWarnings("try") // the lock is held, not used
    private static EmbeddedPostgres start(
            DataDirectory dataDirectory, PostgresBinaries binaries, OsUser user, OwnerLock lock) throws IOException {
        try (SharedLock alone = SharedLock.acquireExclusive(dataDirectory)) {
            new PostgresCluster(dataDirectory).requireUsable();
            String password = PasswordFile.readOrCreate(dataDirectory);
            PostgresServer server = prepare(dataDirectory, binaries, user);
            int port = server.start();
            LOG.infof(
                    "PostgreSQL %s ready on %s:%s, data in %s",
                    PostgresBinaries.RELEASE, PostgresSettings.ADDRESS, port, dataDirectory.root());
            EmbeddedPostgres database = new EmbeddedPostgres(dataDirectory, lock, server, port, password);
            database.startWatchdog();
            return database;
        } catch (IOException | RuntimeException | Error e) {
            lock.close();
            throw e;
        }
    }

    private static PostgresServer prepare(DataDirectory dataDirectory, PostgresBinaries binaries, OsUser user)
            throws IOException {
        List<String> prefix = user.resolveCommandPrefix();
        PostgresCluster cluster = new PostgresCluster(dataDirectory);
        for (Path path : List.of(dataDirectory.binaries(), dataDirectory.cluster(), dataDirectory.password())) {
            AtomicFile.deletePartials(path);
        }
        if (!cluster.exists()) {
            LOG.infof("Setting up PostgreSQL %s in %s", PostgresBinaries.RELEASE, dataDirectory.root());
        }
        binaries.extractIfMissing(dataDirectory.binaries());
        PostgresLog log = PostgresLog.open(dataDirectory.log());
        PostgresCommands tools = new PostgresCommands(prefix, dataDirectory.binaries(), log);
        if (!cluster.exists()) {
            LOG.info("Creating the database");
            cluster.createCluster(tools);
        }
        return new PostgresServer(dataDirectory, tools, log);
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public String password() {
        return password;
    }

    @Override
    public boolean isOwned() {
        return true;
    }

    /** Restarts a server that ended unexpectedly, for example because the system was out of memory. */
    private void startWatchdog() {
        Thread watchdog = new Thread(this::restartUntilClosed, "postgres-watch");
        watchdog.setDaemon(true);
        watchdog.start();
    }

    private void restartUntilClosed() {
        try {
            while (restartIfStopped()) {
                Thread.sleep(CHECK_INTERVAL_MILLIS);
            }
        } catch (InterruptedException e) {
            LOG.debug("The watchdog was interrupted; the server is no longer restarted", e);
        }
    }

    /** Returns whether to check again. Needs no exclusive lock, because guests need the server too. */
    private synchronized boolean restartIfStopped() {
        try {
            if (!closed && !server.isRunning()) {
                LOG.warnf("PostgreSQL on port %s has ended; starting it again", port);
                server.startOnPort(port);
                LOG.infof("PostgreSQL is ready again on port %s", port);
            }
        } catch (IOException | UncheckedIOException | PostgresStartException e) {
            LOG.errorf("PostgreSQL cannot be started again: %s", e.getMessage());
        }
        return !closed;
    }

    /**
     * Waits until no other process uses the server, stops it, and releases the data directory.
     *
     * @throws IllegalStateException if the server does not stop; the next start will try again
     */
    @Override
    @SuppressWarnings("try") // the locks are held, not used
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (lock;
                SharedLock alone = SharedLock.acquireExclusive(dataDirectory)) {
            if (!server.stop()) {
                throw new IllegalStateException("PostgreSQL on port %s does not stop".formatted(port));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL on port %s cannot be stopped".formatted(port), e);
        }
    }
}
