package org.clearinghouse.export;

import java.util.List;

/**
 * Figures as rows of text; a cell without a value is empty.
 *
 * @param title what it holds, for people
 * @param primaryKey names of the columns that tell a row from all others
 */
public record Table(String title, List<Column> columns, List<String> primaryKey, List<List<String>> rows) {}
