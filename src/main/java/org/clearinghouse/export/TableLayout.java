package org.clearinghouse.export;

/** The arrangement of figures in a table. */
public enum TableLayout {
    /** One row a figure, with the source. */
    LONG,
    /** One row an area and year, one column a metric. */
    WIDE
}
