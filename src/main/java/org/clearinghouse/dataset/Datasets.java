package org.clearinghouse.dataset;

import jakarta.enterprise.context.ApplicationScoped;

/** The edition of the data that is served now. */
@ApplicationScoped
public class Datasets {
    private volatile Edition edition;
    private volatile boolean fixed;

    /** Serves the newest version of this history from now on. */
    public void swap(History history) {
        edition = new Edition(history);
    }

    /** Serves the newest version of this history, and nothing else from now on. */
    public void serveOnly(History history) {
        swap(history);
        fixed = true;
    }

    /** Whether there is no database behind the data, so that no other edition will come. */
    public boolean isFixed() {
        return fixed;
    }

    /** @throws InvalidInput if the data cannot be changed here */
    public void requireChangeable() {
        if (fixed) {
            throw new InvalidInput("This service answers from a snapshot and stores nothing;"
                    + " send changes to the service that has the database.");
        }
    }

    public boolean isLoaded() {
        return edition != null;
    }

    /** What every part of an answer is taken from. */
    public Edition edition() {
        if (edition == null) {
            throw new IllegalStateException("the dataset is not loaded yet");
        }
        return edition;
    }

    /** The newest version. */
    public Dataset current() {
        return edition().current();
    }
}
