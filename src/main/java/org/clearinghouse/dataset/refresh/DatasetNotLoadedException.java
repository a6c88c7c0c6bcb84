package org.clearinghouse.dataset.refresh;

/** There is nothing to answer from yet. */
public final class DatasetNotLoadedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    DatasetNotLoadedException() {
        super("No data are loaded yet; the health check says why. Try again in a moment.");
    }
}
