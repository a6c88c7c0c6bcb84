package org.clearinghouse.dataset;

import jakarta.enterprise.context.ApplicationScoped;

/** The edition of the data that is served now. */
@ApplicationScoped
public class Datasets {
    private volatile Edition edition;

    /**
     * Serves the newest version of this history from now on.
     *
     * @throws UnsoundData where its rows contradict each other; what was served goes on
     */
    public void swap(History history) {
        Soundness.require(history);
        edition = new Edition(history);
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
