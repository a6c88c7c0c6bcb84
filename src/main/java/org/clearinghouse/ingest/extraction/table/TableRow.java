package org.clearinghouse.ingest.extraction.table;

import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.ingest.result.Severity;
import org.clearinghouse.model.Decimals;
import org.clearinghouse.model.Qualifier;
import org.clearinghouse.model.SupportedYears;

/** Reads the cells of a row by the names of their columns. Collects problems instead of throwing. */
final class TableRow {
    private static final int MAX_ROW_SHOWN = 300;
    private static final int MAX_CELL_SHOWN = 80;
    private static final int MAX_CELLS_SHOWN = 20;
    /** A library that has only fractions where a cell is empty writes 2023.0. */
    private static final Pattern YEAR = Pattern.compile("\\d{4}(?:\\.0)?");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern VALUE = Pattern.compile("\\d{1,15}(?:\\.\\d{1,6})?");

    private final UnaryOperator<String> cells;
    private final int line;
    private final String printed;
    private final Severity severity;
    private final Set<Finding> problems = new LinkedHashSet<>();

    /**
     * @param cells the stripped cell of a column, null where the table lacks the column
     * @param printed the row, as its problems show it
     */
    TableRow(UnaryOperator<String> cells, int line, String printed, Severity severityOfProblems) {
        this.cells = cells;
        this.line = line;
        this.printed = printed;
        this.severity = severityOfProblems;
    }

    int line() {
        return line;
    }

    String printed() {
        return printed;
    }

    List<Finding> problems() {
        return new ArrayList<>(problems);
    }

    void addProblem(String message) {
        problems.add(new Finding(severity, message, null, line, abbreviate(printed, MAX_ROW_SHOWN)));
    }

    void addProblem(String column, String message) {
        addProblem("column " + column + " " + message);
    }

    void addWrongCell(String column, String cell, String expected) {
        addProblem(column, "is " + quote(cell) + ", not " + expected);
    }

    /** Names as messages show them. */
    static String quote(Collection<String> names) {
        return names.stream().limit(MAX_CELLS_SHOWN).map(TableRow::quote).collect(Collectors.joining(", "))
                + (names.size() > MAX_CELLS_SHOWN ? " and %s more".formatted(names.size() - MAX_CELLS_SHOWN) : "");
    }

    /** A cell as messages show it. */
    static String quote(String cell) {
        return "\"" + abbreviate(cell, MAX_CELL_SHOWN) + "\"";
    }

    private static String abbreviate(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length) + "\u2026";
    }

    /** The text of a cell, null where it is empty or missing. */
    String read(String column) {
        String cell = column == null ? null : cells.apply(column);
        return cell == null || cell.isEmpty() ? null : cell;
    }

    /** The same for a cell that has at most {@code maxLength} characters. */
    String read(String column, int maxLength) {
        String cell = read(column);
        if (cell != null && cell.length() > maxLength) {
            addProblem(column, "has " + cell.length() + " characters; at most " + maxLength + " are allowed");
        }
        return cell;
    }

    /** Reports those of the columns whose cells are empty, by one problem. */
    void require(String... columns) {
        List<String> empty =
                Stream.of(columns).filter(column -> read(column) == null).toList();
        if (empty.size() == 1) {
            addProblem(empty.get(0), "is empty");
        } else if (!empty.isEmpty()) {
            addProblem("columns " + String.join(", ", empty) + " are empty");
        }
    }

    /** Reads a cell that must be empty, or valid and have at most {@code maxLength} characters. */
    String readMatching(String column, Predicate<String> valid, int maxLength, String expected) {
        String cell = read(column, maxLength);
        if (cell != null && cell.length() <= maxLength && !valid.test(cell)) {
            addWrongCell(column, cell, expected + SpreadsheetTraps.explain(cell));
        }
        return cell;
    }

    Optional<Integer> readYear(String column) {
        return parse(
                column,
                TableRow::parseYear,
                "a year from " + SupportedYears.FIRST + " to " + SupportedYears.last(),
                SpreadsheetTraps::explainNumber);
    }

    Optional<BigDecimal> readValue(String column) {
        return parse(
                column,
                cell -> VALUE.matches(cell) ? Decimals.normalize(new BigDecimal(cell)) : null,
                "a number of at most 15 digits, without commas, such as 1571",
                SpreadsheetTraps::explainNumber);
    }

    Optional<LocalDate> readDay(String column) {
        return parse(
                column,
                TableRow::parseDay,
                "a day of " + SupportedYears.FIRST + " to " + SupportedYears.last() + " such as 2023-12-31",
                SpreadsheetTraps::explain);
    }

    Optional<Qualifier> readQualifier(String column) {
        return readEnum(
                Qualifier.values(), column, "one of exact, rounded, more-than, at-least, nearly, approximately");
    }

    /** Reads an enum constant such as "more-than" or "table cell". */
    <E extends Enum<E>> Optional<E> readEnum(E[] constants, String column, String expected) {
        return parse(column, word -> findConstant(constants, word), expected, SpreadsheetTraps::explain);
    }

    /** Reads a cell that a parser takes; one for which it returns null is a problem. */
    private <T> Optional<T> parse(
            String column, Function<String, T> parser, String expected, UnaryOperator<String> explanation) {
        String cell = read(column);
        Optional<T> parsed = Optional.ofNullable(cell).map(parser);
        if (cell != null && parsed.isEmpty()) {
            addWrongCell(column, cell, expected + explanation.apply(cell));
        }
        return parsed;
    }

    private static Integer parseYear(String cell) {
        Integer year = YEAR.matches(cell) ? Integer.valueOf(cell.substring(0, 4)) : null;
        return year != null && SupportedYears.contains(year) ? year : null;
    }

    private static LocalDate parseDay(String cell) {
        try {
            LocalDate day = DAY.matches(cell) ? LocalDate.parse(cell) : null;
            return day != null && SupportedYears.contains(day.getYear()) ? day : null;
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    private static <E extends Enum<E>> E findConstant(E[] constants, String word) {
        return Stream.of(constants)
                .filter(constant -> formatConstant(constant).equals(toHyphenated(word)))
                .findFirst()
                .orElse(null);
    }

    static String formatConstant(Enum<?> constant) {
        return toHyphenated(constant.name());
    }

    private static String toHyphenated(String word) {
        return word.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }
}
