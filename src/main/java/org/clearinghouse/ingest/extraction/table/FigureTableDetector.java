package org.clearinghouse.ingest.extraction.table;

import com.google.re2j.Pattern;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clearinghouse.catalogue.CatalogueIndex;
import org.clearinghouse.model.InvisibleCharacters;

/**
 * Detects tables of figures, and texts that are nearly one: with other names of columns, or without them. They are read
 * or rejected as tables, because as prose their quotes would pass for the sheet of a state.
 */
public final class FigureTableDetector {
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');
    private static final int MAX_CHARACTERS = 1 << 16;
    private static final int MAX_LINES = 30;

    /** With so many known columns a line names columns, even if others are missing or misspelt. */
    private static final int MIN_COLUMNS = 4;

    /** No sentence has so many names of columns among its words. */
    private static final int MIN_WORDS = 8;

    private static final int MIN_FOREIGN_COLUMNS = 3;

    /** Sheets may have tables of fewer columns between tabs or pipes, and prose has lines with some commas. */
    private static final int MIN_GRID_COLUMNS = 5;

    /** Prose does not have the same number of so many commas in each line. */
    private static final int MIN_COLUMNS_WITHOUT_NAMES = 8;

    private static final int MAX_NAME_LENGTH = 40;
    private static final Set<String> AREA_NAMES = Set.of("state", "area", "location", "territory", "jurisdiction");

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    /**
     * The line that names the columns.
     *
     * @param number from 1
     * @param columns how many known columns it names
     */
    record NameLine(int number, char separator, int columns) {}

    private final CatalogueIndex catalogue;

    public FigureTableDetector(CatalogueIndex catalogue) {
        this.catalogue = catalogue;
    }

    /** Whether a text is a table of figures, or nearly one. */
    public boolean isTable(String text) {
        return findNameLine(text).isPresent()
                || listLines(text).stream()
                        .anyMatch(line -> isUndividedNameLine(line) || isRow(line) || isForeignNameLine(line))
                || SEPARATORS.stream().anyMatch(separator -> isGrid(getStart(text), separator));
    }

    /** Finds the first line that names columns, and the separator by which it names the most. */
    static Optional<NameLine> findNameLine(String text) {
        List<String> lines = listLines(text);
        return IntStream.range(0, lines.size())
                .mapToObj(i -> findNames(lines.get(i), i + 1))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<NameLine> findNames(String line, int number) {
        return SEPARATORS.stream()
                .map(separator -> new NameLine(number, separator, countNames(split(line, separator))))
                .max(Comparator.comparingInt(NameLine::columns))
                .filter(names -> names.columns() >= MIN_COLUMNS);
    }

    /** Whether columns are named, but divided by spaces or another separator than those of CSV. */
    static boolean hasUndividedNames(String text) {
        return listLines(text).stream().anyMatch(FigureTableDetector::isUndividedNameLine);
    }

    private static boolean isUndividedNameLine(String line) {
        return countNames(Arrays.asList(line.split("[^\\p{L}_]+"))) >= MIN_WORDS;
    }

    /** Whether a line names the columns of a CSV table of states and years in other words: "State,Year,Cases". */
    private static boolean isForeignNameLine(String line) {
        return Stream.of(',', ';').map(separator -> split(line, separator)).anyMatch(cells -> {
            List<String> names =
                    cells.stream().map(cell -> cell.toLowerCase(Locale.ROOT)).toList();
            return names.size() >= MIN_FOREIGN_COLUMNS
                    && names.stream().anyMatch(AREA_NAMES::contains)
                    && names.stream().anyMatch(name -> name.equals("year") || YEAR.matches(name));
        });
    }

    private static int countNames(List<String> cells) {
        return (int) cells.stream()
                .map(FigureColumns::resolve)
                .flatMap(Optional::stream)
                .distinct()
                .count();
    }

    /** Whether a line has the code of a metric in a cell, and that of an area or a year in another. */
    private boolean isRow(String line) {
        return SEPARATORS.stream().map(separator -> split(line, separator)).anyMatch(this::isRow);
    }

    private boolean isRow(List<String> cells) {
        return cells.size() >= MIN_COLUMNS
                && cells.stream().anyMatch(cell -> catalogue.isMetric(cell.toLowerCase(Locale.ROOT)))
                && cells.stream()
                        .anyMatch(cell -> catalogue.isArea(cell.toUpperCase(Locale.ROOT)) || YEAR.matches(cell));
    }

    /** Whether a text has the same number of cells in all rows below a row of names. A text that is no CSV is no grid. */
    static boolean isGrid(String text, char separator) {
        List<List<String>> rows = parse(text, separator);
        int names = findRowOfNames(rows);
        boolean mayHaveTitle = separator == ',' || separator == ';';
        return names >= 0
                        && (names == 0 || mayHaveTitle)
                        && isUniform(rows.subList(names, rows.size()), MIN_GRID_COLUMNS)
                || isUniform(rows, MIN_COLUMNS_WITHOUT_NAMES);
    }

    private static List<List<String>> parse(String text, char separator) {
        try {
            return TableReader.parse(text, separator).map(CsvRecord::getFields).toList();
        } catch (CsvParseException prose) {
            return List.of();
        }
    }

    private static int findRowOfNames(List<List<String>> rows) {
        return IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).size() >= MIN_GRID_COLUMNS)
                .filter(i -> rows.get(i).stream().allMatch(FigureTableDetector::isName))
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

    private static List<String> split(String line, char separator) {
        return Arrays.stream(line.split(Pattern.quote(String.valueOf(separator))))
                .map(cell -> InvisibleCharacters.strip(cell.replace("\"", "")))
                .toList();
    }

    /** The first lines, blank ones included, because they count. */
    private static List<String> listLines(String text) {
        return getStart(text).lines().limit(MAX_LINES).toList();
    }

    /** The whole lines among the first characters. */
    private static String getStart(String text) {
        if (text.length() <= MAX_CHARACTERS) {
            return text;
        }
        String start = text.substring(0, MAX_CHARACTERS);
        int end = Math.max(start.lastIndexOf('\n'), start.lastIndexOf('\r'));
        return end < 0 ? start : start.substring(0, end);
    }
}
