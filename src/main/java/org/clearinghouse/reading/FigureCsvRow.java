package org.clearinghouse.reading;

import com.google.re2j.Pattern;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Optional;
import org.clearinghouse.figure.CitationKind;
import org.clearinghouse.figure.Qualifier;

/** A row of a table of figures: the figure, and the source it was read in. */
final class FigureCsvRow {
    private static final Pattern DATE = Pattern.compile("\\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01]))?)?");
    private static final int LONGEST_DATE = "2024-04-30".length();
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final int LONGEST_CODE = 100;

    private final CsvCells cells;
    private final CatalogueIndex metrics;

    FigureCsvRow(NamedCsvRecord row, CatalogueIndex metrics) {
        this.cells = new CsvCells(row);
        this.metrics = metrics;
    }

    List<Finding> problems() {
        return cells.problems();
    }

    /** The figure, or nothing where the row has problems. */
    Optional<ExtractedFigure> figure() {
        ExtractedFigure figure = read();
        if (problems().isEmpty()) {
            checkMetric(figure);
            checkPrinted(figure);
        }
        return problems().isEmpty() ? Optional.of(figure) : Optional.empty();
    }

    /** The row's source, or nothing where it has no title, and so must be known already. */
    Optional<ExtractedSource> described() {
        String published = cells.matching(
                "published", DATE, LONGEST_DATE, "a year, month or day such as 2024, 2024-04 or 2024-04-30");
        String title = cells.optional("title");
        return Optional.ofNullable(title)
                .map(known -> new ExtractedSource(
                        source(),
                        known,
                        cells.required("publisher"),
                        published,
                        cells.optional("url"),
                        cells.optional("held")))
                .filter(source -> source.code() != null);
    }

    private ExtractedFigure read() {
        return new ExtractedFigure(
                source(),
                area(),
                metric(),
                cells.year(),
                cells.value(),
                cells.oneOf(
                        Qualifier.values(),
                        "qualifier",
                        "one of exact, rounded, more-than, at-least, nearly, approximately"),
                cells.required("printed"),
                cells.date("reference_date"),
                cells.oneOf(CitationKind.values(), "kind", "\"sentence\" or \"table cell\""),
                cells.optional("quote"),
                cells.optional("locator"),
                cells.optional("note"),
                null,
                cells.line());
    }

    private String source() {
        cells.required("source");
        return cells.matching("source", CODE, LONGEST_CODE, "lower-case words with hyphens such as \"maine-2023\"");
    }

    private String area() {
        String area = cells.required("area");
        if (!area.isEmpty() && !metrics.isArea(area)) {
            cells.problem(
                    "area", "\"" + area + "\" is not known; it must be a USPS code such as ME, or US for the nation");
        }
        return area;
    }

    private String metric() {
        String metric = cells.required("metric");
        if (!metric.isEmpty() && !metrics.isMetric(metric)) {
            cells.problem("metric", "\"" + metric + "\" is not known; it must be a code such as missing-cases");
        }
        return metric;
    }

    private void checkMetric(ExtractedFigure figure) {
        if (!metrics.isPublishedFor(figure.metric(), figure.area())) {
            cells.problem(
                    "metric", "\"" + figure.metric() + "\" is not published for " + metrics.areaName(figure.area()));
        }
        if (!metrics.isShare(figure.metric()) && figure.value().scale() > 0) {
            cells.problem("value", "is " + figure.value() + ", but " + figure.metric() + " counts whole things");
        }
    }

    private void checkPrinted(ExtractedFigure figure) {
        NumberMention read = NumberFinder.read(figure.printed())
                .filter(NumberMention::isReadable)
                .orElse(null);
        if (read == null) {
            cells.problem("printed", "is \"" + figure.printed() + "\", not a number such as \"more than 18,400\"");
            return;
        }
        String printed = ", but \"" + figure.printed() + "\" is printed, which is ";
        if (read.value().compareTo(figure.value()) != 0) {
            cells.problem(
                    "value",
                    "is " + figure.value().toPlainString() + printed
                            + read.value().toPlainString());
        }
        // A bare number may have been qualified elsewhere; words may not be contradicted.
        if (read.qualifier() != Qualifier.EXACT && read.qualifier() != figure.qualifier()) {
            cells.problem(
                    "qualifier",
                    "is " + CsvCells.words(figure.qualifier()) + printed + CsvCells.words(read.qualifier()));
        }
    }
}
