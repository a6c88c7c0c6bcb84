package org.clearinghouse.dataset.refresh;

/** Where the dataset that is served was loaded from. */
public enum DatasetOrigin {
    /** The database, which is polled for newer versions. */
    DATABASE("database"),
    /** A snapshot file without a database; the dataset never changes. */
    SNAPSHOT("snapshot"),
    /** The fallback snapshot, served while the database is unavailable; it may be older than the database. */
    KEPT_SNAPSHOT("kept snapshot");

    private final String label;

    DatasetOrigin(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
