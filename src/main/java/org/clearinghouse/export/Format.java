package org.clearinghouse.export;

/** What the whole of a version can be written as. */
public enum Format {
    /** A row for each figure. */
    CSV,
    /** One document with everything. */
    JSON
}
