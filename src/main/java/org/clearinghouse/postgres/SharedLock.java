package org.clearinghouse.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * The lock of the processes that use the server of a data directory.
 *
 * <p>Guests share it. The owner holds it exclusively while the server starts or stops. The system releases it when the
 * process ends or is killed.
 */
final class SharedLock implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(SharedLock.class);

    private final FileChannel channel;

    private SharedLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Acquires the lock for a guest; empty while the server starts or stops. */
    static Optional<SharedLock> acquireShared(DataDirectory dataDirectory) throws IOException {
        FileChannel channel = open(dataDirectory);
        if (channel.tryLock(0, Long.MAX_VALUE, true) == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new SharedLock(channel));
    }

    /** Waits until no guest holds the lock, and excludes new ones. */
    static SharedLock acquireExclusive(DataDirectory dataDirectory) throws IOException {
        FileChannel channel = open(dataDirectory);
        FileLock exclusive = channel.tryLock();
        if (exclusive == null) {
            LOG.infof("Waiting for another process that uses the database in %s", dataDirectory.root());
            channel.lock();
        }
        return new SharedLock(channel);
    }

    private static FileChannel open(DataDirectory dataDirectory) throws IOException {
        return FileChannel.open(
                dataDirectory.sharedLock(),
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                DataDirectory.PRIVATE_FILE);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
