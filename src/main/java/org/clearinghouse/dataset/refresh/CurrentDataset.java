package org.clearinghouse.dataset.refresh;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.DatasetVersions;
import org.clearinghouse.dataset.history.History;
import org.clearinghouse.dataset.history.IntegrityChecker;
import org.clearinghouse.model.InvalidInputException;
import org.jboss.logging.Logger;

/** The edition of the data that is served now. */
@ApplicationScoped
public class CurrentDataset {
    private static final Logger LOG = Logger.getLogger(CurrentDataset.class);

    private volatile DatasetVersions versions;
    private volatile DatasetOrigin origin;

    /**
     * Serves the newest version of this history from now on.
     *
     * @throws DataIntegrityException where its rows contradict each other; what was served goes on
     */
    public void replace(History history, DatasetOrigin readFrom) {
        IntegrityChecker.requireIntegrity(history);
        versions = new DatasetVersions(history);
        origin = readFrom;
        LOG.infof(
                "Serving version %d, %d observations, from the %s",
                current().version(), current().observations().size(), readFrom.label());
    }

    /** Where the data that are served were read from; empty before the first are. */
    public Optional<DatasetOrigin> origin() {
        return Optional.ofNullable(origin);
    }

    /** Whether they were read from the database, whose newer versions are to be followed. */
    public boolean isFollowing() {
        return origin == DatasetOrigin.DATABASE;
    }

    /** @throws InvalidInputException if the data cannot be changed here */
    public void requireChangeable() {
        if (origin == DatasetOrigin.SNAPSHOT) {
            throw new InvalidInputException("This service answers from a snapshot and stores nothing;"
                    + " send changes to the service that has the database.");
        }
    }

    public boolean isLoaded() {
        return versions != null;
    }

    /**
     * What every part of an answer is taken from.
     *
     * @throws DatasetNotLoadedException before the first is
     */
    public DatasetVersions versions() {
        if (versions == null) {
            throw new DatasetNotLoadedException();
        }
        return versions;
    }

    /** The newest version. */
    public Dataset current() {
        return versions().current();
    }
}
