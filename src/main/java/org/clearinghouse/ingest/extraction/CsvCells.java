package org.clearinghouse.ingest.extraction;

import com.google.re2j.Pattern;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.ingest.result.Severity;
import org.clearinghouse.model.Decimals;
import org.clearinghouse.model.SupportedYears;

/** Reads the cells of one CSV row. Collects problems instead of throwing. */
final class CsvCells {
    private static final int MAX_ROW_SHOWN = 300;
    private static final int MAX_CELL_SHOWN = 80;
    /** A library that has only fractions where a cell is empty writes 2023.0. */
    private static final Pattern YEAR = Pattern.compile("\\d{4}(?:\\.0)?");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern VALUE = Pattern.compile("\\d{1,15}(?:\\.\\d{1,6})?");

    private final FigureColumns columns;
    private final CsvRecord row;
    private final Set<String> emptyColumns = new LinkedHashSet<>();
    private final Set<Finding> problems = new LinkedHashSet<>();

    CsvCells(FigureColumns columns, CsvRecord row) {
        this.columns = columns;
        this.row = row;
    }

    /** One problem for all required cells that are empty, and one for each cell that is wrong. */
    List<Finding> problems() {
        List<Finding> all = new ArrayList<>();
        if (emptyColumns.size() == 1) {
            all.add(createError(row, "column " + String.join("", emptyColumns) + " is empty"));
        } else if (!emptyColumns.isEmpty()) {
            all.add(createError(row, "columns " + String.join(", ", emptyColumns) + " are empty"));
        }
        all.addAll(problems);
        return all;
    }

    int line() {
        return getLine(row);
    }

    static int getLine(CsvRecord row) {
        return Math.toIntExact(row.getStartingLineNumber());
    }

    static Finding createError(CsvRecord row, String message) {
        return new Finding(
                Severity.ERROR,
                message,
                null,
                getLine(row),
                abbreviate(String.join(",", row.getFields()), MAX_ROW_SHOWN));
    }

    void addProblem(String column, String message) {
        problems.add(createError(row, "column " + column + " " + message));
    }

    private void addWrongCell(String column, String text, String expected) {
        addProblem(column, "is " + quote(text) + ", not " + expected);
    }

    /** A cell as messages show it. */
    static String quote(String cell) {
        return "\"" + abbreviate(cell, MAX_CELL_SHOWN) + "\"";
    }

    private static String abbreviate(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length) + "\u2026";
    }

    /** The stripped text of a cell, null where it is blank or missing. */
    String readOptional(String column) {
        return columns.findCell(row, column).orElse(null);
    }

    /** The same for a cell that has at most {@code maxLength} characters. */
    String readOptional(String column, int maxLength) {
        String text = readOptional(column);
        if (text != null && text.length() > maxLength) {
            addProblem(column, "has " + text.length() + " characters; at most " + maxLength + " are allowed");
        }
        return text;
    }

    String readRequired(String column) {
        String text = readOptional(column);
        if (text == null) {
            emptyColumns.add(column);
        }
        return text == null ? "" : text;
    }

    /** Reads a cell that must be empty, or valid and have at most {@code maxLength} characters. */
    String readMatching(String column, Predicate<String> valid, int maxLength, String expected) {
        String text = readOptional(column, maxLength);
        if (text != null && text.length() <= maxLength && !valid.test(text)) {
            addWrongCell(column, text, expected + SpreadsheetTraps.explain(text));
        }
        return text;
    }

    /** The year, 0 where it is not valid. */
    int readYear() {
        String cell = readRequired("year");
        String year = YEAR.matches(cell) ? cell.substring(0, 4) : cell;
        boolean plausible = YEAR.matches(year) && SupportedYears.contains(Integer.parseInt(year));
        if (!plausible && !year.isEmpty()) {
            addWrongCell(
                    "year",
                    year,
                    "a year from " + SupportedYears.FIRST + " to " + SupportedYears.last()
                            + SpreadsheetTraps.explainNumber(year));
        }
        return plausible ? Integer.parseInt(year) : 0;
    }

    BigDecimal readValue() {
        String value = readRequired("value");
        boolean number = VALUE.matches(value);
        if (!number && !value.isEmpty()) {
            addWrongCell(
                    "value",
                    value,
                    "a number of at most 15 digits, without commas, such as 1571"
                            + SpreadsheetTraps.explainNumber(value));
        }
        return number ? Decimals.normalize(new BigDecimal(value)) : BigDecimal.ZERO;
    }

    /** Reads an enum constant such as "more-than" or "table cell"; returns the first constant if there is no match. */
    <E extends Enum<E>> E readEnum(E[] constants, String column, String expected) {
        String word = readRequired(column);
        for (E constant : constants) {
            if (formatConstant(constant).equals(toHyphenated(word))) {
                return constant;
            }
        }
        if (!word.isEmpty()) {
            addWrongCell(column, word, expected + SpreadsheetTraps.explain(word));
        }
        return constants[0];
    }

    /** Reads a day of a supported year; null where the cell is empty or wrong. */
    LocalDate readDate(String column) {
        String date = readOptional(column);
        LocalDate day = date == null || !DAY.matches(date) ? null : parseDay(date);
        if (date != null && day == null) {
            addWrongCell(column, date, "a day such as 2023-12-31" + SpreadsheetTraps.explain(date));
        } else if (day != null && !SupportedYears.contains(day.getYear())) {
            addWrongCell(column, date, "a day of " + SupportedYears.FIRST + " to " + SupportedYears.last());
        }
        return day;
    }

    private static LocalDate parseDay(String date) {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    static String formatConstant(Enum<?> constant) {
        return toHyphenated(constant.name());
    }

    private static String toHyphenated(String word) {
        return word.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }
}
