package org.clearinghouse.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.OptionalInt;
import org.jboss.logging.Logger;

/** The server of another process, which runs until this process closes it too. */
final class SharedPostgres implements PostgresInstance {
    private static final Logger LOG = Logger.getLogger(SharedPostgres.class);

    private final SharedLock lock;
    private final int port;
    private final String password;

    private SharedPostgres(SharedLock lock, int port, String password) {
        this.lock = lock;
        this.port = port;
        this.password = password;
    }

    /** Opens the running server; empty if none runs. */
    static Optional<PostgresInstance> open(DataDirectory dataDirectory) throws IOException {
        Optional<SharedLock> lock = SharedLock.acquireShared(dataDirectory);
        return lock.isPresent() ? open(dataDirectory, lock.get()) : Optional.empty();
    }

    /** Releases the lock unless the server is used. */
    private static Optional<PostgresInstance> open(DataDirectory dataDirectory, SharedLock lock) throws IOException {
        Optional<PostgresInstance> shared = Optional.empty();
        try {
            OptionalInt port = new PostmasterPidFile(dataDirectory.cluster()).serverPort();
            if (port.isPresent()) {
                shared = Optional.of(
                        new SharedPostgres(lock, port.getAsInt(), PasswordFile.readOrCreate(dataDirectory)));
                LOG.infof("Using the database in %s together with the process that owns it", dataDirectory.root());
            }
            return shared;
        } finally {
            if (shared.isEmpty()) {
                lock.close();
            }
        }
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
        return false;
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
