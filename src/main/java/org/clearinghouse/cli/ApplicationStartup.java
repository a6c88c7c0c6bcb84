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
import org.clearinghouse.dataset.snapshot.SnapshotFile;
import org.clearinghouse.ingest.BundledDataImporter;
import org.clearinghouse.persistence.DatabaseSchema;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** What is done before the first request is taken; where the database is away, the service waits for it. */
@ApplicationScoped
class ApplicationStartup {
    /** Whether the database may be changed at the start; commands and the embedded database say so. */
    static final String MIGRATE = "clearinghouse.migrate";

    /** Whether it may be filled, so long as nothing is in it; of several processes that do so the first does it. */
    static final String IMPORT_BUNDLED = "clearinghouse.import-bundled";

    private static final Logger LOG = Logger.getLogger(ApplicationStartup.class);

    private final DatabaseSchema schema;
    private final BundledDataImporter bundle;
    private final DatasetRefresher refresh;
    private final CurrentDataset datasets;
    private final FallbackSnapshot fallbackSnapshot;
    private final StartupRetry startupRetry;
    private final boolean migrates;
    private final boolean fills;
    private final Optional<Path> snapshot;

    ApplicationStartup(
            DatabaseSchema schema,
            BundledDataImporter bundle,
            DatasetRefresher refresh,
            CurrentDataset datasets,
            FallbackSnapshot fallbackSnapshot,
            RefreshStatus trouble,
            @ConfigProperty(name = MIGRATE, defaultValue = "false") boolean migrates,
            @ConfigProperty(name = IMPORT_BUNDLED, defaultValue = "false") boolean fills,
            @ConfigProperty(name = "clearinghouse.snapshot") Optional<Path> snapshot) {
        this.schema = schema;
        this.bundle = bundle;
        this.refresh = refresh;
        this.datasets = datasets;
        this.fallbackSnapshot = fallbackSnapshot;
        this.startupRetry = new StartupRetry(this::prepare, trouble);
        this.migrates = migrates;
        this.fills = fills;
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
            publish(SnapshotFile.read(file), DatasetOrigin.SNAPSHOT);
        } catch (SnapshotException | DataIntegrityException e) {
            throw new ConfigurationException(e.getMessage());
        }
    }

    private void loadDatabase() {
        Optional<RuntimeException> obstacle = startupRetry.attempt();
        if (obstacle.isPresent() && CommandApplication.isRunning()) {
            CommandApplication.cancel(obstacle.get());
        } else if (obstacle.isPresent()) {
            fallbackSnapshot.load().ifPresent(this::publishFallback);
            startupRetry.retryInBackground(obstacle.get());
        }
    }

    private void publishFallback(History history) {
        try {
            publish(history, DatasetOrigin.KEPT_SNAPSHOT);
        } catch (DataIntegrityException e) {
            LOG.errorf("The kept snapshot is not served: %s", e.getMessage());
        }
    }

    private void publish(History history, DatasetOrigin origin) {
        IntegrityChecker.requireIntegrity(history);
        datasets.publish(DatasetVersions.of(history), origin);
    }

    private void prepare() {
        if (migrates || fills && schema.isEmpty()) {
            schema.migrate();
            bundle.importMissing();
        } else {
            requireSchemaVersion(schema.version());
        }
        refresh.refresh();
    }

    /** The framework prints no more than the message of this kind of exception, if it has no cause. */
    private static void requireSchemaVersion(int version) {
        if (version < DatabaseSchema.NEWEST) {
            throw new ConfigurationException(
                    "The database's tables are of version %d, and this build needs %d: run the command migrate first, or serve --migrate."
                            .formatted(version, DatabaseSchema.NEWEST));
        }
    }
}
