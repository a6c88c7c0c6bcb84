package org.clearinghouse.ingest.extraction.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;
import java.util.stream.IntStream;

/** Detects a CSV file of any content: rows with the same number of cells below a row of names. */
final class CsvGridDetector {
    /** Sheets may have tables of fewer columns between tabs or pipes, and prose has lines with some commas. */
    private static final int MIN_COLUMNS = 5;

    /** Prose does not have the same number of so many commas in each line. */
    private static final int MIN_COLUMNS_WITHOUT_NAMES = 8;

    private static final int MAX_NAME_LENGTH = 40;

    private CsvGridDetector() {}

    /** Whether a text is such a file. A text that does not parse as CSV is none. */
    static boolean isGrid(String text, char separator) {
        List<List<String>> rows = parse(text, separator);
        int names = findNames(rows);
        boolean mayHaveTitle = separator == ',' || separator == ';';
        return names >= 0 && (names == 0 || mayHaveTitle) && isUniform(rows.subList(names, rows.size()), MIN_COLUMNS)
                || isUniform(rows, MIN_COLUMNS_WITHOUT_NAMES);
    }

    private static List<List<String>> parse(String text, char separator) {
        try {
            return TableReader.parse(text, separator).map(CsvRecord::getFields).toList();
        } catch (CsvParseException prose) {
            return List.of();
        }
    }

    private static int findNames(List<List<String>> rows) {
        return IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).size() >= MIN_COLUMNS)
                .filter(i -> rows.get(i).stream().allMatch(CsvGridDetector::isName))
                .findFirst()
                .orElse(-1);
    }

    private static boolean isName(String cell) {
        return !cell.isEmpty()
                && cell.length() <= MAX_NAME_LENGTH
                && cell.chars().noneMatch(Character::isDigit);
    }

    private static boolean isUniform(List<List<String>> rows, int minColumns) {
        return rows.size() > 1
                && rows.get(0).size() >= minColumns
                && rows.stream().allMatch(row -> row.size() == rows.get(0).size());
    }
}
