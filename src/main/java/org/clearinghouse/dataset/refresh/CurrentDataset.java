package org.clearinghouse.dataset.refresh;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.util.Optional;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.DatasetVersions;
import org.clearinghouse.model.InvalidInputException;
import org.jboss.logging.Logger;

/** The dataset that is served now, and where it was loaded from. */
@ApplicationScoped
public class CurrentDataset {
    private static final Logger LOG = Logger.getLogger(CurrentDataset.class);

    private volatile Publication publication;

    /** The versions together with their origin, so that a reader never sees one without the other. */
    private record Publication(DatasetVersions versions, DatasetOrigin origin) {}

    /** Serves the newest of these versions from now on. */
    public void publish(DatasetVersions versions, DatasetOrigin origin) {
        publication = new Publication(versions, origin);
        LOG.infof(
                "Serving version %s, %s observations, from the %s",
                versions.current().version(), versions.current().observations().size(), origin.label());
    }

    /** Where the dataset was loaded from; empty until one is published. */
    public Optional<DatasetOrigin> origin() {
        return Optional.ofNullable(publication).map(Publication::origin);
    }

    /** Whether the dataset comes from the database, so that newer versions are polled for. */
    public boolean isFollowing() {
        Publication now = publication;
        return now != null && now.origin() == DatasetOrigin.DATABASE;
    }

    /** @throws InvalidInputException if a snapshot is served, which cannot be changed */
    public void requireChangeable() {
        Publication now = publication;
        if (now != null && now.origin() == DatasetOrigin.SNAPSHOT) {
            throw new InvalidInputException(
                    "This service serves a read-only snapshot;" + " send changes to the service with the database.");
        }
    }

    public boolean isLoaded() {
        return publication != null;
    }

    /**
     * The newest version and those before it. A request takes them once, so that its response is of one version.
     *
     * @throws DatasetNotLoadedException until a dataset is published
     */
    public DatasetVersions versions() {
        Publication now = publication;
        if (now == null) {
            throw new DatasetNotLoadedException();
        }
        return now.versions();
    }

    /** The newest version. */
    public Dataset current() {
        return versions().current();
    }

    /** For the framework's check of the GraphQL API's constructor parameters; the engine creates the API itself. */
    @Produces
    @Dependent
    Dataset produceDataset() {
        return current();
    }

    /** For the same check. */
    @Produces
    @Dependent
    DatasetVersions produceVersions() {
        return versions();
    }
}
