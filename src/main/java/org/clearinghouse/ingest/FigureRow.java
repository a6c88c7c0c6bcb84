package org.clearinghouse.ingest;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clearinghouse.figure.CitationKind;
import org.clearinghouse.figure.Qualifier;

/** A row of a table of figures; what is wrong with it is collected, not thrown. */
final class FigureRow {
    private static final int FIRST_YEAR = 1984;
    private static final int LAST_YEAR = 2100;

    private final NamedCsvRecord row;
    private final Metrics metrics;
    private final List<Finding> problems = new ArrayList<>();

    FigureRow(NamedCsvRecord row, Metrics metrics) {
        this.row = row;
        this.metrics = metrics;
    }

    List<Finding> problems() {
        return problems;
    }

    /** The figure, or nothing where the row has problems. */
    Optional<ReadFigure> figure() {
        ReadFigure figure = new ReadFigure(
                source(),
                area(),
                metric(),
                year(),
                value(),
                qualifier(),
                required("printed"),
                referenceDate(),
                kind(),
                optional("quote"),
                optional("locator"),
                optional("note"),
                null,
                line());
        if (problems.isEmpty()) {
            checkMetric(figure);
            checkPrinted(figure);
        }
        return problems.isEmpty() ? Optional.of(figure) : Optional.empty();
    }

    /** The row's source, or nothing where it has no title, and so must be known already. */
    Optional<ReadSource> described() {
        String title = optional("title");
        String published = optional("published");
        if (published != null && !published.matches("\\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01]))?)?")) {
            problem(
                    "published",
                    "is \"" + published + "\", not a year, month or day such as 2024, 2024-04 or 2024-04-30");
        }
        return title == null
                ? Optional.empty()
                : Optional.of(new ReadSource(
                        source(), title, required("publisher"), published, optional("url"), optional("held")));
    }

    private String source() {
        String source = required("source");
        if (!source.isEmpty() && !source.matches("[a-z0-9]+(?:-[a-z0-9]+)*")) {
            problem("source", "is \"" + source + "\", not lower-case words with hyphens such as \"maine-2023\"");
        }
        return source;
    }

    private String area() {
        String area = required("area");
        if (!area.isEmpty() && !metrics.isArea(area)) {
            problem("area", "\"" + area + "\" is not known; it must be a USPS code such as ME, or US for the nation");
        }
        return area;
    }

    private String metric() {
        String metric = required("metric");
        if (!metric.isEmpty() && !metrics.isMetric(metric)) {
            problem("metric", "\"" + metric + "\" is not known; it must be a code such as missing-cases");
        }
        return metric;
    }

    private int year() {
        String year = required("year");
        boolean plausible =
                year.matches("\\d{4}") && Integer.parseInt(year) >= FIRST_YEAR && Integer.parseInt(year) <= LAST_YEAR;
        if (!plausible && !year.isEmpty()) {
            problem("year", "is \"" + year + "\", not a year from " + FIRST_YEAR + " to " + LAST_YEAR);
        }
        return plausible ? Integer.parseInt(year) : 0;
    }

    private BigDecimal value() {
        String value = required("value");
        if (!value.matches("\\d{1,15}(?:\\.\\d{1,6})?")) {
            if (!value.isEmpty()) {
                problem(
                        "value",
                        "is \"" + value + "\", not a number of at most 15 digits, without commas, such as 1571");
            }
            return BigDecimal.ZERO;
        }
        return PrintedNumbers.normal(new BigDecimal(value));
    }

    private Qualifier qualifier() {
        String word = required("qualifier");
        for (Qualifier qualifier : Qualifier.values()) {
            if (name(qualifier).equals(hyphenated(word))) {
                return qualifier;
            }
        }
        if (!word.isEmpty()) {
            problem(
                    "qualifier",
                    "is \"" + word + "\", not one of exact, rounded, more-than, at-least, nearly, approximately");
        }
        return Qualifier.EXACT;
    }

    private CitationKind kind() {
        String word = required("kind");
        for (CitationKind kind : CitationKind.values()) {
            if (name(kind).equals(hyphenated(word))) {
                return kind;
            }
        }
        if (!word.isEmpty()) {
            problem("kind", "is \"" + word + "\", not \"sentence\" or \"table cell\"");
        }
        return CitationKind.SENTENCE;
    }

    private LocalDate referenceDate() {
        String date = optional("reference_date");
        try {
            return date == null ? null : LocalDate.parse(date);
        } catch (DateTimeParseException notADate) {
            problem("reference_date", "is \"" + date + "\", not a day such as 2023-12-31");
            return null;
        }
    }

    private void checkMetric(ReadFigure figure) {
        if (!metrics.isPublishedFor(figure.metric(), figure.area())) {
            problem("metric", "\"" + figure.metric() + "\" is not published for " + metrics.areaName(figure.area()));
        }
        if (!metrics.isShare(figure.metric()) && figure.value().scale() > 0) {
            problem("value", "is \"" + figure.value() + "\", but " + figure.metric() + " counts whole things");
        }
    }

    private void checkPrinted(ReadFigure figure) {
        Optional<PrintedNumber> read = PrintedNumbers.read(figure.printed()).filter(PrintedNumber::isReadable);
        if (read.isEmpty()) {
            problem("printed", "is \"" + figure.printed() + "\", not a number such as \"more than 18,400\"");
            return;
        }
        if (read.get().value().compareTo(figure.value()) != 0) {
            problem(
                    "value",
                    "is " + figure.value().toPlainString() + ", but \"" + figure.printed() + "\" is printed, which is "
                            + read.get().value().toPlainString());
        }
        boolean said = read.get().qualifier() != Qualifier.EXACT;
        if (said && read.get().qualifier() != figure.qualifier()) {
            problem(
                    "qualifier",
                    "is " + name(figure.qualifier()) + ", but \"" + figure.printed() + "\" is printed, which is "
                            + name(read.get().qualifier()));
        }
    }

    private String required(String column) {
        String text = optional(column);
        if (text == null) {
            problem(column, "is empty");
        }
        return text == null ? "" : text;
    }

    private String optional(String column) {
        return row.findField(column)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }

    private int line() {
        return Math.toIntExact(row.getStartingLineNumber());
    }

    private void problem(String column, String message) {
        problems.add(new Finding(
                Severity.ERROR, "column " + column + " " + message, null, line(), String.join(",", row.getFields())));
    }

    private static String name(Enum<?> constant) {
        return hyphenated(constant.name());
    }

    private static String hyphenated(String word) {
        return word.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }
}
