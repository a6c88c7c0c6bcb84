package org.clearinghouse.dataset.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import org.clearinghouse.dataset.history.History;
import org.clearinghouse.io.AtomicFile;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The newest data in a file, if the operator wants it, for a start while the database is away. */
@ApplicationScoped
public class FallbackSnapshot {
    private static final Logger LOG = Logger.getLogger(FallbackSnapshot.class);

    private final Optional<Path> file;
    private final Executor executor;
    private final AtomicReference<History> newest = new AtomicReference<>();

    /** @param executor writes, so that nobody waits for it */
    FallbackSnapshot(
            @ConfigProperty(name = "clearinghouse.fallback-snapshot") Optional<Path> file, ExecutorService executor) {
        this.file = file;
        this.executor = executor;
    }

    /** What was read from the database. Should it not be kept, it is served all the same. */
    void save(@Observes History history) {
        file.ifPresent(path -> {
            newest.set(history);
            executor.execute(() -> saveNewest(path));
        });
    }

    /** One after the other, and none after a newer one. */
    private synchronized void saveNewest(Path path) {
        try {
            History history = newest.getAndSet(null);
            if (history != null && load().filter(history::equals).isEmpty()) {
                AtomicFile.write(path, out -> SnapshotFile.write(history, out));
            }
        } catch (IOException | RuntimeException e) {
            LOG.errorf("The snapshot %s cannot be kept: %s", path, e);
        }
    }

    /** What was kept last; nothing where there is no such file, or none that can be read, which is logged. */
    public Optional<History> load() {
        try {
            return file.filter(path -> !Files.notExists(path)).map(SnapshotFile::read);
        } catch (SnapshotException e) {
            LOG.error(e.getMessage());
            return Optional.empty();
        }
    }
}
