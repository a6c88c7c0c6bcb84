package org.clearinghouse.export;

import java.util.List;

/**
 * A table of text cells; a cell without a value is empty.
 *
 * @param title for people
 * @param primaryKey names of the columns whose values identify a row
 * @param rows each with one cell a column
 */
public record Table(String title, List<Column> columns, List<String> primaryKey, List<List<String>> rows) {}
