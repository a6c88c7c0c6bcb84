package org.clearinghouse.reading;

import com.google.re2j.Pattern;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clearinghouse.figure.SupportedYears;

/** The cells of a row of a table of figures, read one by one; what is wrong with them is collected, not thrown. */
final class CsvCells {
    private final NamedCsvRecord row;
    private final List<Finding> problems = new ArrayList<>();

    CsvCells(NamedCsvRecord row) {
        this.row = row;
    }

    List<Finding> problems() {
        return problems;
    }

    int line() {
        return Math.toIntExact(row.getStartingLineNumber());
    }

    void problem(String column, String message) {
        Finding problem = new Finding(
                Severity.ERROR, "column " + column + " " + message, null, line(), String.join(",", row.getFields()));
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    String optional(String column) {
        return row.findField(column)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }

    String required(String column) {
        String text = optional(column);
        if (text == null) {
            problem(column, "is empty");
        }
        return text == null ? "" : text;
    }

    /** The text of a cell that must match a pattern, and be of at most so many characters, where it is not empty. */
    String matching(String column, Pattern pattern, int longest, String expected) {
        String text = optional(column);
        if (text != null && text.length() > longest) {
            problem(column, "has " + text.length() + " characters; at most " + longest + " are allowed");
        } else if (text != null && !pattern.matches(text)) {
            problem(column, "is \"" + text + "\", not " + expected);
        }
        return text;
    }

    int year() {
        String year = required("year");
        boolean plausible = year.matches("\\d{4}") && SupportedYears.holds(Integer.parseInt(year));
        if (!plausible && !year.isEmpty()) {
            problem(
                    "year",
                    "is \"" + year + "\", not a year from " + SupportedYears.FIRST + " to " + SupportedYears.last());
        }
        return plausible ? Integer.parseInt(year) : 0;
    }

    BigDecimal value() {
        String value = required("value");
        boolean number = value.matches("\\d{1,15}(?:\\.\\d{1,6})?");
        if (!number && !value.isEmpty()) {
            problem("value", "is \"" + value + "\", not a number of at most 15 digits, without commas, such as 1571");
        }
        return number ? NumberFinder.normal(new BigDecimal(value)) : BigDecimal.ZERO;
    }

    /** One of the constants of an enum, in words: "more-than", "table cell"; the first where it is none. */
    <E extends Enum<E>> E oneOf(E[] constants, String column, String expected) {
        String word = required(column);
        for (E constant : constants) {
            if (words(constant).equals(hyphenated(word))) {
                return constant;
            }
        }
        if (!word.isEmpty()) {
            problem(column, "is \"" + word + "\", not " + expected);
        }
        return constants[0];
    }

    LocalDate date(String column) {
        String date = optional(column);
        try {
            return date == null ? null : LocalDate.parse(date);
        } catch (DateTimeParseException notADate) {
            problem(column, "is \"" + date + "\", not a day such as 2023-12-31");
            return null;
        }
    }

    static String words(Enum<?> constant) {
        return hyphenated(constant.name());
    }

    private static String hyphenated(String word) {
        return word.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }
}
