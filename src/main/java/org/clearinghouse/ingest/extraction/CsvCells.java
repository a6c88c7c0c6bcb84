package org.clearinghouse.ingest.extraction;

import com.google.re2j.Pattern;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.ingest.result.Severity;
import org.clearinghouse.model.Decimals;
import org.clearinghouse.model.SupportedYears;

/** Reads the cells of one CSV row. Collects problems instead of throwing. */
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

    void addProblem(String column, String message) {
        Finding problem = new Finding(
                Severity.ERROR, "column " + column + " " + message, null, line(), String.join(",", row.getFields()));
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    /** The stripped text of a cell, null where it is empty or missing. */
    String readOptional(String column) {
        return row.findField(column)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }

    String readRequired(String column) {
        String text = readOptional(column);
        if (text == null) {
            addProblem(column, "is empty");
        }
        return text == null ? "" : text;
    }

    /** Reads a cell that must be empty or match a pattern and have at most {@code maxLength} characters. */
    String readMatching(String column, Pattern pattern, int maxLength, String expected) {
        String text = readOptional(column);
        if (text != null && text.length() > maxLength) {
            addProblem(column, "has " + text.length() + " characters; at most " + maxLength + " are allowed");
        } else if (text != null && !pattern.matches(text)) {
            addProblem(column, "is \"" + text + "\", not " + expected);
        }
        return text;
    }

    /** The year, 0 where it is not valid. */
    int readYear() {
        String year = readRequired("year");
        boolean plausible = year.matches("\\d{4}") && SupportedYears.contains(Integer.parseInt(year));
        if (!plausible && !year.isEmpty()) {
            addProblem(
                    "year",
                    "is \"" + year + "\", not a year from " + SupportedYears.FIRST + " to " + SupportedYears.last());
        }
        return plausible ? Integer.parseInt(year) : 0;
    }

    BigDecimal readValue() {
        String value = readRequired("value");
        boolean number = value.matches("\\d{1,15}(?:\\.\\d{1,6})?");
        if (!number && !value.isEmpty()) {
            addProblem(
                    "value", "is \"" + value + "\", not a number of at most 15 digits, without commas, such as 1571");
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
            addProblem(column, "is \"" + word + "\", not " + expected);
        }
        return constants[0];
    }

    LocalDate readDate(String column) {
        String date = readOptional(column);
        try {
            return date == null ? null : LocalDate.parse(date);
        } catch (DateTimeParseException notADate) {
            addProblem(column, "is \"" + date + "\", not a day such as 2023-12-31");
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
