package org.clearinghouse.export;

import java.util.List;

/**
 * A table that every format of files is rendered from.
 *
 * @param title for people
 * @param description what its values are and what an empty one means, in sentences
 * @param primaryKey names of the columns whose values identify a row; empty where a row has no such values
 * @param rows each with one value a column: text, a number, a boolean, a day, a constant or a list of these; null where
 *     there is none
 */
public record Table(
        String title, String description, List<Column> columns, List<String> primaryKey, List<List<Object>> rows) {
    static final String PRINTED =
            "The values are read from the words of the sources. Where a value is empty, no figure is held; it is never 0.";
}
