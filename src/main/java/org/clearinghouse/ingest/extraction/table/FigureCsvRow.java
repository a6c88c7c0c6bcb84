package org.clearinghouse.ingest.extraction.table;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
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
import org.clearinghouse.ingest.result.TextLimits;
import org.clearinghouse.model.CitationKind;
import org.clearinghouse.model.Period;
import org.clearinghouse.model.PublicationDate;
import org.clearinghouse.model.Qualifier;

/** Reads a row of a CSV table: a figure and its source. */
record FigureCsvRow(TableRow row, CatalogueIndex catalogue) {
    /** The code of a source. */
    static final Pattern CODE = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

    private static final Pattern DIGITS = Pattern.compile("\\d(?:[\\d.,]*\\d)?");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^\\s/]\\S*");

    /** Reads the figure; empty if the row has problems. */
    Optional<ExtractedFigure> readFigure() {
        row.require("area", "year", "metric", "value", "printed", "qualifier", "source", "kind");
        ExtractedFigure figure = parseFigure();
        if (row.problems().isEmpty()) {
            checkMetric(figure);
            checkPrinted(figure);
            checkQuote(figure);
            checkReferenceDate(figure);
        }
        return row.problems().isEmpty() ? Optional.of(figure) : Optional.empty();
    }

    /** Reads the source; empty without a title, because another row or document describes it then. */
    Optional<ExtractedSource> readSource() {
        String published =
                row.readMatching("published", PublicationDate::isValid, TextLimits.TEXT, PublicationDate.EXPECTED);
        String title = readText("title");
        String code = readSourceCode();
        if (title == null || code == null) {
            return Optional.empty();
        }
        row.require("publisher");
        String url = row.readMatching(
                "url", ADDRESS::matches, TextLimits.URL, "an address such as https://www.missingkids.org");
        return Optional.of(new ExtractedSource(code, title, readText("publisher"), published, url, readText("held")));
    }

    private ExtractedFigure parseFigure() {
        return new ExtractedFigure(
                readSourceCode(),
                row.readMatching(
                        "area", catalogue::isArea, TextLimits.CODE, "a USPS code such as ME, or US for the nation"),
                row.readMatching(
                        "metric",
                        catalogue::isMetric,
                        TextLimits.CODE,
                        "a known metric such as missing-cases; a catalogue addition (import --catalogue) brings a new one"),
                row.readYear("year").orElse(0),
                row.readValue("value").orElse(BigDecimal.ZERO),
                row.readQualifier("qualifier").orElse(Qualifier.EXACT),
                readText("printed"),
                row.readDay("reference_date").orElse(null),
                row.readEnum(CitationKind.values(), "kind", "\"sentence\" or \"table cell\"")
                        .orElse(CitationKind.SENTENCE),
                row.read("quote", TextLimits.QUOTE),
                readText("locator"),
                readText("note"),
                null,
                row.line());
    }

    private String readText(String column) {
        return row.read(column, TextLimits.TEXT);
    }

    private String readSourceCode() {
        return row.readMatching(
                "source", CODE::matches, TextLimits.CODE, "lower-case words with hyphens such as \"maine-2023\"");
    }

    private void checkMetric(ExtractedFigure figure) {
        if (!catalogue.isPublishedFor(figure.metric(), figure.area())) {
            row.addProblem(
                    "metric",
                    "\"" + figure.metric() + "\" is not published for " + catalogue.getAreaName(figure.area()));
        }
        if (!catalogue.isShare(figure.metric()) && figure.value().scale() > 0) {
            row.addProblem("value", "is " + figure.value() + ", but " + figure.metric() + " counts whole things");
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
        boolean onlyYears = quoted.stream().allMatch(YEAR::matches);
        if (!onlyYears && !quoted.contains(digits.group())) {
            row.addProblem(
                    "quote",
                    "has no " + TableRow.quote(digits.group()) + ", which is printed; it must be the sentence or row of"
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
            row.addProblem(
                    "reference_date",
                    "is " + figure.referenceDate() + ", but " + figure.metric() + " counts up to " + end
                            + "; leave it empty, or import the figure only once it is of the whole period");
        }
    }

    private void checkPrinted(ExtractedFigure figure) {
        NumberFinder.parse(figure.printed())
                .filter(NumberMention::isReadable)
                .ifPresentOrElse(
                        number -> checkAgreement(figure, number),
                        () -> row.addWrongCell(
                                "printed",
                                figure.printed(),
                                "a number such as \"more than 18,400\"" + SpreadsheetTraps.explain(figure.printed())));
    }

    private void checkAgreement(ExtractedFigure figure, NumberMention read) {
        String printed = ", but " + TableRow.quote(figure.printed()) + " is printed, which is ";
        BigDecimal value = catalogue.computeValue(figure.metric(), read.value(), figure.printed());
        if (value.compareTo(figure.value()) != 0) {
            row.addProblem("value", "is " + figure.value().toPlainString() + printed + value.toPlainString());
        }
        if (read.share() && !catalogue.isShare(figure.metric())) {
            row.addProblem(
                    "printed",
                    "is " + TableRow.quote(figure.printed()) + ", a share, but " + figure.metric()
                            + " counts whole things");
        }
        // The qualifier of a bare number may be printed elsewhere; a printed qualifier must match.
        if (read.qualifier() != Qualifier.EXACT && read.qualifier() != figure.qualifier()) {
            row.addProblem(
                    "qualifier",
                    "is " + TableRow.formatConstant(figure.qualifier()) + printed
                            + TableRow.formatConstant(read.qualifier()));
        }
    }
}
