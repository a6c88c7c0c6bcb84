package org.clearinghouse.cli;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.util.Optional;
import org.clearinghouse.dataset.DatasetVersions;
import org.clearinghouse.dataset.history.DataIntegrityException;
import org.clearinghouse.dataset.history.History;
import org.clearinghouse.dataset.history.IntegrityChecker;
import org.clearinghouse.dataset.refresh.CurrentDataset;
import org.clearinghouse.dataset.refresh.DatasetOrigin;
import org.clearinghouse.dataset.refresh.DatasetRefresher;
import org.clearinghouse.dataset.refresh.RefreshStatus;
import org.clearinghouse.dataset.snapshot.FallbackSnapshot;
import org.clearinghouse.dataset.snapshot.SnapshotException;
import org.clearinghouse.ingest.BundledDataImporter;
import org.clearinghouse.persistence.DatabaseSchema;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Loads the dataset before the first request. Without a database the service starts anyway and retries. */
@ApplicationScoped
class ApplicationStartup {
    /** Whether to migrate the database at startup. Commands and the embedded database set it. */
    static final String MIGRATE = "clearinghouse.migrate";

    /** Whether to fill an empty database at startup. If several processes do so, the first one fills it. */
    static final String IMPORT_BUNDLED = "clearinghouse.import-bundled";

    private static final Logger LOG = Logger.getLogger(ApplicationStartup.class);

    private final DatabaseSchema schema;
    private final BundledDataImporter bundledData;
    private final DatasetRefresher refresher;
    private final CurrentDataset currentDataset;
    private final FallbackSnapshot fallbackSnapshot;
    private final StartupRetry startupRetry;
    private final boolean migrate;
    private final boolean importBundled;
    private final Optional<Path> snapshot;

    ApplicationStartup(
            DatabaseSchema schema,
            BundledDataImporter bundledData,
            DatasetRefresher refresher,
            CurrentDataset currentDataset,
            FallbackSnapshot fallbackSnapshot,
            RefreshStatus status,
            @ConfigProperty(name = MIGRATE, defaultValue = "false") boolean migrate,
            @ConfigProperty(name = IMPORT_BUNDLED, defaultValue = "false") boolean importBundled,
            @ConfigProperty(name = "clearinghouse.snapshot") Optional<Path> snapshot) {
        this.schema = schema;
        this.bundledData = bundledData;
        this.refresher = refresher;
        this.currentDataset = currentDataset;
        this.fallbackSnapshot = fallbackSnapshot;
        this.startupRetry = new StartupRetry(this::prepare, status);
        this.migrate = migrate;
        this.importBundled = importBundled;
        this.snapshot = snapshot;
    }

    void start(@Observes StartupEvent event) {
        snapshot.ifPresentOrElse(this::loadSnapshot, this::loadDatabase);
    }

    void stop(@Observes ShutdownEvent event) {
        startupRetry.cancel();
    }

    private void loadSnapshot(Path file) {
        try {
            currentDataset.publish(SnapshotLoader.load(file), DatasetOrigin.SNAPSHOT);
        } catch (SnapshotException | DataIntegrityException e) {
            throw new ConfigurationException(e.getMessage());
        }
    }

    private void loadDatabase() {
        Optional<RuntimeException> failure = startupRetry.attempt();
        if (failure.isPresent() && CommandApplication.isRunning()) {
            CommandApplication.cancel(failure.get());
        } else if (failure.isPresent()) {
            fallbackSnapshot.load().ifPresent(this::publishFallback);
            startupRetry.retryInBackground(failure.get());
        }
    }

    private void publishFallback(History history) {
        try {
            IntegrityChecker.requireIntegrity(history);
            currentDataset.publish(DatasetVersions.of(history), DatasetOrigin.KEPT_SNAPSHOT);
        } catch (DataIntegrityException e) {
            LOG.errorf("The fallback snapshot is not served: %s", e.getMessage());
        }
    }

    private void prepare() {
        int version = schema.version();
        if (version > DatabaseSchema.NEWEST) {
            requireUsable(version, schema.oldestUsableVersion());
        } else if (migrate || importBundled && schema.isEmpty()) {
            if (version == 0) {
                LOG.info("Creating the tables and importing the bundled documents");
            }
            schema.migrate();
            bundledData.importMissing();
        } else {
            requireMigrated(version);
        }
        refresher.refresh();
    }

    /** A newer database is used as it is: this build's catalogue and documents would undo those of the newer build. */
    private static void requireUsable(int version, int oldestUsable) {
        if (oldestUsable > DatabaseSchema.NEWEST) {
            throw new ConfigurationException(
                    "The database schema has version %s, which builds before version %s cannot use, and this build has %s: use the newer build."
                            .formatted(version, oldestUsable, DatabaseSchema.NEWEST));
        }
        LOG.warnf(
                "The database schema has version %s, this build %s: a newer build migrated it, and it is used as it is.",
                version, DatabaseSchema.NEWEST);
    }

    /** Throws a ConfigurationException without a cause, because Quarkus then prints only its message. */
    private static void requireMigrated(int version) {
        if (version < DatabaseSchema.NEWEST) {
            throw new ConfigurationException(
                    "The database schema has version %s, and this build needs %s: run the command migrate first, or serve --migrate."
                            .formatted(version, DatabaseSchema.NEWEST));
        }
    }
}
