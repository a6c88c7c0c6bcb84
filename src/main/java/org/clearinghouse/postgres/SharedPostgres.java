package org.clearinghouse.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.OptionalInt;
import org.jboss.logging.Logger;

/** The server that another process owns, which goes on until this one has closed it too. */
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

    /** Empty where none is running. */
    static Optional<PostgresInstance> open(DataDirectory layout) throws IOException {
        Optional<SharedLock> share = SharedLock.acquireShared(layout);
        return share.isPresent() ? open(layout, share.get()) : Optional.empty();
    }

    /** Whoever does not come to use the server keeps no share. */
    private static Optional<PostgresInstance> open(DataDirectory layout, SharedLock share) throws IOException {
        Optional<PostgresInstance> joined = Optional.empty();
        try {
            OptionalInt port = new PostmasterPidFile(layout.cluster()).serverPort();
            if (port.isPresent()) {
                joined = Optional.of(new SharedPostgres(share, port.getAsInt(), PasswordFile.readOrCreate(layout)));
                LOG.infof("Using the database in %s together with the process that owns it", layout.root());
            }
            return joined;
        } finally {
            if (joined.isEmpty()) {
                share.close();
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
