package org.clearinghouse.catalogue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A row of one of the catalogue's tables; an empty cell is null. */
record Row(NamedCsvRecord record) {

    String readText(String column) {
        String value = record.getField(column);
        return value.isEmpty() ? null : value;
    }

    <T> T parse(String column, Function<String, T> parse) {
        String value = readText(column);
        return value == null ? null : parse.apply(value);
    }

    <T> List<T> parseList(String column, String separator, Function<String, T> parse) {
        String value = readText(column);
        Stream<String> parts = value == null ? Stream.empty() : Arrays.stream(value.split(separator));
        return parts.map(String::strip).map(parse).toList();
    }
}
