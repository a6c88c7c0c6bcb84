package org.clearinghouse.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Tells the owner of a data directory which other processes use its server: they share the lock, and the owner has it
 * alone whenever the server starts or stops. The system drops it with the process, however that ends.
 */
final class SharedLock implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(SharedLock.class);

    private final FileChannel channel;

    private SharedLock(FileChannel channel) {
        this.channel = channel;
    }

    /** The share of one guest; empty while the server starts or stops. */
    static Optional<SharedLock> acquireShared(DataDirectory layout) throws IOException {
        FileChannel channel = open(layout);
        if (channel.tryLock(0, Long.MAX_VALUE, true) == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new SharedLock(channel));
    }

    /** Waits until no guest is left, and lets none in. */
    static SharedLock acquireExclusive(DataDirectory layout) throws IOException {
        FileChannel channel = open(layout);
        FileLock alone = channel.tryLock();
        if (alone == null) {
            LOG.infof("Waiting for another process that uses the database in %s", layout.root());
            channel.lock();
        }
        return new SharedLock(channel);
    }

    private static FileChannel open(DataDirectory layout) throws IOException {
        return FileChannel.open(
                layout.sharedLock(),
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                DataDirectory.PRIVATE_FILE);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
