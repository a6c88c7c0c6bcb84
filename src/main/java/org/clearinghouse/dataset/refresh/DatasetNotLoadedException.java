package org.clearinghouse.dataset.refresh;

/** No dataset has been published yet. */
public final class DatasetNotLoadedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    DatasetNotLoadedException() {
        super("No data are loaded yet; the health check says why. Try again in a moment.");
    }
}
