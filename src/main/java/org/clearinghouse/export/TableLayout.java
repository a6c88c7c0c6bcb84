package org.clearinghouse.export;

/** How figures are laid out in a table. */
public enum TableLayout {
    /** A row for each figure, with where it was printed. */
    LONG,
    /** A row for each area and year, with a column for each metric. */
    WIDE
}
