package org.clearinghouse.dataset;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The edition of the data that is served now. */
@ApplicationScoped
public class Datasets {
    private static final Logger LOG = Logger.getLogger(Datasets.class);

    private volatile Edition edition;
    private volatile Origin origin;

    /**
     * Serves the newest version of this history from now on.
     *
     * @throws UnsoundData where its rows contradict each other; what was served goes on
     */
    public void swap(History history, Origin readFrom) {
        Soundness.require(history);
        edition = new Edition(history);
        origin = readFrom;
        LOG.infof(
                "Serving version %d, %d observations, from the %s",
                current().version(), current().observations().size(), readFrom.words());
    }

    /** Where the data that are served were read from; empty before the first are. */
    public Optional<Origin> origin() {
        return Optional.ofNullable(origin);
    }

    /** Whether they were read from the database, whose newer versions are to be followed. */
    public boolean isFollowing() {
        return origin == Origin.DATABASE;
    }

    /** @throws InvalidInput if the data cannot be changed here */
    public void requireChangeable() {
        if (origin == Origin.SNAPSHOT) {
            throw new InvalidInput("This service answers from a snapshot and stores nothing;"
                    + " send changes to the service that has the database.");
        }
    }

    public boolean isLoaded() {
        return edition != null;
    }

    /**
     * What every part of an answer is taken from.
     *
     * @throws NotLoaded before the first is
     */
    public Edition edition() {
        if (edition == null) {
            throw new NotLoaded();
        }
        return edition;
    }

    /** The newest version. */
    public Dataset current() {
        return edition().current();
    }
}
