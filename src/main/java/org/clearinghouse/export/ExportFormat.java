package org.clearinghouse.export;

/** What all data can be written as. */
public enum ExportFormat {
    /** A row for each figure of the newest version. */
    CSV,
    /** One document with everything that the newest version says. */
    JSON,
    /** All versions, for the service to answer from without a database. */
    SNAPSHOT
}
