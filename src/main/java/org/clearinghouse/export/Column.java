package org.clearinghouse.export;

/**
 * A column of a table, in the terms of CSV on the Web.
 *
 * @param name also its header
 * @param datatype string, integer, decimal, boolean, date, gYear or anyURI
 * @param separator between the values of a cell that holds several, null where it holds one
 * @param property URL of what the column says of a row, null where there is no such term
 */
record Column(String name, String title, String datatype, String description, String separator, String property) {
    static final String BETWEEN_VALUES = " | ";

    static Column create(String name, String title, String datatype, String description) {
        return new Column(name, title, datatype, description, null, null);
    }

    static Column createText(String name, String title, String description) {
        return create(name, title, "string", description);
    }

    static Column createList(String name, String title, String description) {
        return new Column(name, title, "string", description, BETWEEN_VALUES, null);
    }

    Column withProperty(String term) {
        return new Column(name, title, datatype, description, separator, term);
    }

    boolean isText() {
        return datatype.equals("string") || datatype.equals("anyURI");
    }
}
