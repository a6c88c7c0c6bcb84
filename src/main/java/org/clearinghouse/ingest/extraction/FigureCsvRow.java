package org.clearinghouse.ingest.extraction;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearinghouse.catalogue.CatalogueIndex;
import org.clearinghouse.ingest.extraction.number.NumberFinder;
import org.clearinghouse.ingest.extraction.number.NumberMention;
import org.clearinghouse.ingest.result.ExtractedFigure;
import org.clearinghouse.ingest.result.ExtractedSource;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.ingest.result.TextLimits;
import org.clearinghouse.model.CitationKind;
import org.clearinghouse.model.Period;
import org.clearinghouse.model.PublicationDate;
import org.clearinghouse.model.Qualifier;

/** Reads a row of a CSV table: a figure and its source. */
final class FigureCsvRow {
    private static final int MAX_DATE_LENGTH = "2024-04-30".length();
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final Pattern DIGITS = Pattern.compile("\\d(?:[\\d.,]*\\d)?");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^\\s/]\\S*");

    private final CsvCells cells;
    private final CatalogueIndex catalogue;

    FigureCsvRow(FigureColumns columns, CsvRecord row, CatalogueIndex catalogue) {
        this.cells = new CsvCells(columns, row);
        this.catalogue = catalogue;
    }

    List<Finding> problems() {
        return cells.problems();
    }

    /** Reads the figure; empty if the row has problems. */
    Optional<ExtractedFigure> readFigure() {
        ExtractedFigure figure = parseFigure();
        if (problems().isEmpty()) {
            checkMetric(figure);
            checkPrinted(figure);
            checkQuote(figure);
            checkReferenceDate(figure);
        }
        return problems().isEmpty() ? Optional.of(figure) : Optional.empty();
    }

    /** Reads the source; empty without a title, because another row or document describes it then. */
    Optional<ExtractedSource> readSource() {
        String published =
                cells.readMatching("published", PublicationDate::isValid, MAX_DATE_LENGTH, PublicationDate.EXPECTED);
        String title = readText("title");
        return Optional.ofNullable(title)
                .map(known -> new ExtractedSource(
                        readSourceCode(),
                        known,
                        readPublisher(),
                        published,
                        cells.readMatching(
                                "url",
                                ADDRESS::matches,
                                TextLimits.URL,
                                "an address such as https://www.missingkids.org"),
                        readText("held")))
                .filter(source -> source.code() != null);
    }

    private ExtractedFigure parseFigure() {
        return new ExtractedFigure(
                readSourceCode(),
                readArea(),
                readMetric(),
                cells.readYear(),
                cells.readValue(),
                cells.readEnum(
                        Qualifier.values(),
                        "qualifier",
                        "one of exact, rounded, more-than, at-least, nearly, approximately"),
                cells.readRequired("printed"),
                cells.readDate("reference_date"),
                cells.readEnum(CitationKind.values(), "kind", "\"sentence\" or \"table cell\""),
                cells.readOptional("quote", TextLimits.QUOTE),
                readText("locator"),
                readText("note"),
                null,
                cells.line());
    }

    private String readText(String column) {
        return cells.readOptional(column, TextLimits.TEXT);
    }

    private String readPublisher() {
        cells.readRequired("publisher");
        return readText("publisher");
    }

    private String readSourceCode() {
        cells.readRequired("source");
        return cells.readMatching(
                "source", CODE::matches, TextLimits.CODE, "lower-case words with hyphens such as \"maine-2023\"");
    }

    private String readArea() {
        String area = cells.readRequired("area");
        if (!area.isEmpty() && !catalogue.isArea(area)) {
            cells.addProblem(
                    "area",
                    CsvCells.quote(area) + " is not known; it must be a USPS code such as ME, or US for the nation"
                            + SpreadsheetTraps.explain(area));
        }
        return area;
    }

    private String readMetric() {
        String metric = cells.readRequired("metric");
        if (!metric.isEmpty() && !catalogue.isMetric(metric)) {
            cells.addProblem(
                    "metric",
                    CsvCells.quote(metric)
                            + " is not known; it must be a code such as missing-cases. A catalogue addition"
                            + " (import --catalogue) brings a new one");
        }
        return metric;
    }

    private void checkMetric(ExtractedFigure figure) {
        if (!catalogue.isPublishedFor(figure.metric(), figure.area())) {
            cells.addProblem(
                    "metric",
                    "\"" + figure.metric() + "\" is not published for " + catalogue.getAreaName(figure.area()));
        }
        if (!catalogue.isShare(figure.metric()) && figure.value().scale() > 0) {
            cells.addProblem("value", "is " + figure.value() + ", but " + figure.metric() + " counts whole things");
        }
    }

    /** A quote with numbers must have the printed one. */
    private void checkQuote(ExtractedFigure figure) {
        Matcher digits = DIGITS.matcher(figure.printed());
        if (figure.quote() == null || !digits.find()) {
            return;
        }
        List<String> quoted = new ArrayList<>();
        Matcher other = DIGITS.matcher(figure.quote());
        while (other.find()) {
            quoted.add(other.group());
        }
        boolean onlyYears = quoted.stream().allMatch(number -> YEAR.matches(number));
        if (!onlyYears && !quoted.contains(digits.group())) {
            cells.addProblem(
                    "quote",
                    "has no " + CsvCells.quote(digits.group()) + ", which is printed; it must be the sentence or row of"
                            + " this number");
        }
    }

    /** A figure of a period is of the whole of it. */
    private void checkReferenceDate(ExtractedFigure figure) {
        Period period = catalogue.getPeriod(figure.metric());
        LocalDate end =
                period == Period.FIRST_HALF ? LocalDate.of(figure.year(), 6, 30) : LocalDate.of(figure.year(), 12, 31);
        if (period != Period.TO_DATE
                && figure.referenceDate() != null
                && !figure.referenceDate().equals(end)) {
            cells.addProblem(
                    "reference_date",
                    "is " + figure.referenceDate() + ", but " + figure.metric() + " counts up to " + end
                            + "; leave it empty, or import the figure only once it is of the whole period");
        }
    }

    private void checkPrinted(ExtractedFigure figure) {
        Optional<NumberMention> number = NumberFinder.parse(figure.printed()).filter(NumberMention::isReadable);
        if (number.isEmpty()) {
            cells.addProblem(
                    "printed",
                    "is " + CsvCells.quote(figure.printed()) + ", not a number such as \"more than 18,400\""
                            + SpreadsheetTraps.explain(figure.printed()));
            return;
        }
        checkAgreement(figure, number.get());
    }

    private void checkAgreement(ExtractedFigure figure, NumberMention read) {
        String printed = ", but " + CsvCells.quote(figure.printed()) + " is printed, which is ";
        BigDecimal value = catalogue.computeValue(figure.metric(), read.value(), figure.printed());
        if (value.compareTo(figure.value()) != 0) {
            cells.addProblem("value", "is " + figure.value().toPlainString() + printed + value.toPlainString());
        }
        if (read.share() && !catalogue.isShare(figure.metric())) {
            cells.addProblem(
                    "printed",
                    "is " + CsvCells.quote(figure.printed()) + ", a share, but " + figure.metric()
                            + " counts whole things");
        }
        // The qualifier of a bare number may be printed elsewhere; a printed qualifier must match.
        if (read.qualifier() != Qualifier.EXACT && read.qualifier() != figure.qualifier()) {
            cells.addProblem(
                    "qualifier",
                    "is " + CsvCells.formatConstant(figure.qualifier()) + printed
                            + CsvCells.formatConstant(read.qualifier()));
        }
    }
}
