package org.clearinghouse.dataset.refresh;

/** Where the data that are served were read from. */
public enum DatasetOrigin {
    /** The database, whose newer versions are followed. */
    DATABASE("database"),
    /** A file; there is no database, and nothing will change. */
    SNAPSHOT("snapshot"),
    /** The file that is kept for the time in which the database is away; it may be older than the database. */
    KEPT_SNAPSHOT("kept snapshot");

    private final String label;

    DatasetOrigin(String words) {
        this.label = words;
    }

    public String label() {
        return label;
    }
}
