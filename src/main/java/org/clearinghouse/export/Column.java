package org.clearinghouse.export;

import java.math.BigDecimal;
import java.util.List;

/**
 * A column of a table, in the terms of CSV on the Web.
 *
 * @param name also its header
 * @param title for people
 * @param datatype string, integer, decimal, boolean, date, gYear or anyURI
 * @param separator between the values of a cell with several values; null for cells with one value
 * @param property URL of a term that defines the column; null where no vocabulary has one
 */
record Column(String name, String title, String datatype, String description, String separator, String property) {
    private static final String LIST_SEPARATOR = " | ";

    static Column create(String name, String title, String datatype, String description) {
        return new Column(name, title, datatype, description, null, null);
    }

    static Column createText(String name, String title, String description) {
        return create(name, title, "string", description);
    }

    static Column createList(String name, String title, String description) {
        return new Column(name, title, "string", description, LIST_SEPARATOR, null);
    }

    /** Formats a value as a cell: numbers exactly and without exponent; null as an empty cell, never as 0. */
    static String formatCell(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof List<?> values) {
            return String.join(
                    LIST_SEPARATOR, values.stream().map(Column::formatCell).toList());
        }
        return value.toString();
    }

    Column withProperty(String term) {
        return new Column(name, title, datatype, description, separator, term);
    }

    boolean isText() {
        return datatype.equals("string") || datatype.equals("anyURI");
    }
}
