package org.clearinghouse.cli;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.clearinghouse.dataset.DatasetVersions;
import org.clearinghouse.dataset.history.DataIntegrityException;
import org.clearinghouse.dataset.history.History;
import org.clearinghouse.dataset.history.IntegrityChecker;
import org.clearinghouse.dataset.snapshot.SnapshotException;
import org.clearinghouse.dataset.snapshot.SnapshotFile;

/** Loads a snapshot on a thread of its own while the framework starts, because neither needs the other. */
final class SnapshotLoader {
    private static CompletableFuture<DatasetVersions> loading;

    private SnapshotLoader() {}

    static void startInBackground(Path file) {
        loading = CompletableFuture.supplyAsync(() -> read(file), SnapshotLoader::runInThread);
    }

    /** Not on a shared pool, whose threads do not have the application's class loader. */
    private static void runInThread(Runnable task) {
        Thread thread = new Thread(task, "snapshot-loader");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * The versions of the snapshot that is being loaded, or else of the file.
     *
     * @throws SnapshotException if there is no such file, or none that this build can read
     * @throws DataIntegrityException if its rows contradict each other
     */
    static DatasetVersions load(Path file) {
        if (loading == null) {
            return read(file);
        }
        try {
            return loading.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        } finally {
            loading = null;
        }
    }

    private static DatasetVersions read(Path file) {
        History history = SnapshotFile.read(file);
        IntegrityChecker.requireIntegrity(history);
        return DatasetVersions.of(history);
    }
}
