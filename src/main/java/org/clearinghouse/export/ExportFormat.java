package org.clearinghouse.export;

/** The format of an export of all data. */
public enum ExportFormat {
    /** One row a figure, of the newest version. */
    CSV,
    /** One document with all data of the newest version. */
    JSON,
    /** All versions, as a file that the service can serve without a database. */
    SNAPSHOT
}
