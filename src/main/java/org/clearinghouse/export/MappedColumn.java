package org.clearinghouse.export;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * A column with the function that extracts its value from the subject of a row.
 *
 * @param <T> the subject of a row, such as a figure
 */
record MappedColumn<T>(Column column, Function<T, ?> value) {

    /** Builds a table with a row for each subject. */
    static <T> Table buildTable(
            String title,
            String description,
            List<MappedColumn<T>> columns,
            List<String> primaryKey,
            List<T> subjects) {
        return new Table(
                title,
                description,
                columns.stream().map(MappedColumn::column).toList(),
                primaryKey,
                subjects.stream().map(subject -> createRow(columns, subject)).toList());
    }

    private static <T> List<Object> createRow(List<MappedColumn<T>> columns, T subject) {
        return Arrays.asList(
                columns.stream().map(column -> column.value().apply(subject)).toArray());
    }
}
