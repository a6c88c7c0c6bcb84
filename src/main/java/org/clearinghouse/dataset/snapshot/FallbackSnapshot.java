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

/** Keeps the newest data in a configured file, to start from while the database is unavailable. */
@ApplicationScoped
public class FallbackSnapshot {
    private static final Logger LOG = Logger.getLogger(FallbackSnapshot.class);

    private final Optional<Path> file;
    private final Executor executor;
    private final AtomicReference<History> newest = new AtomicReference<>();
    /** What the file contains; null until it is known. */
    private History saved;

    /** @param executor writes the file, because a refresh must not wait for the disk */
    FallbackSnapshot(
            @ConfigProperty(name = "clearinghouse.fallback-snapshot") Optional<Path> file, ExecutorService executor) {
        this.file = file;
        this.executor = executor;
    }

    /** Writes a history that was loaded from the database. A failure is logged and does not affect what is served. */
    void save(@Observes History history) {
        file.ifPresent(path -> {
            newest.set(history);
            executor.execute(() -> saveNewest(path));
        });
    }

    /** Synchronized, and takes the newest history, so that an older one never replaces a newer one. */
    private synchronized void saveNewest(Path path) {
        try {
            History history = newest.getAndSet(null);
            if (history != null && SnapshotFile.isOfNewerBuild(path)) {
                LOG.warnf("The snapshot %s is of a newer build and is left as it is", path);
            } else if (history != null && !isSaved(history)) {
                AtomicFile.write(path, out -> SnapshotFile.write(history, out));
                saved = history;
            }
        } catch (IOException | RuntimeException e) {
            LOG.errorf("The snapshot %s cannot be kept: %s", path, e);
        }
    }

    /** Reads the file of an earlier process only once. */
    private boolean isSaved(History history) {
        if (saved == null) {
            saved = load().orElse(null);
        }
        return history.equals(saved);
    }

    /** The history written last; empty if there is no such file or it cannot be read, which is logged. */
    public Optional<History> load() {
        try {
            return file.filter(path -> !Files.notExists(path)).map(SnapshotFile::read);
        } catch (SnapshotException e) {
            LOG.error(e.getMessage());
            return Optional.empty();
        }
    }
}
