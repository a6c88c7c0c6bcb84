package org.clearinghouse.export;

/** Columns that a table of figures has on request. */
public enum ColumnGroup {
    /** Population, rate, share of the nation and rank. */
    RATES
}
