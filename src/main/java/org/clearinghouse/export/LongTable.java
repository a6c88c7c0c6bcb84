package org.clearinghouse.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.clearinghouse.dataset.Citation;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.dataset.Source;
import org.clearinghouse.dataset.State;

/** Builds a table with one row a figure: the figure, how it was printed, and where. */
final class LongTable {
    private static final String SDMX = "http://purl.org/linked-data/sdmx/2009/";
    private static final String SCHEMA = "http://schema.org/";

    private static final List<MappedColumn<FigureRow>> COLUMNS = List.of(
            createColumn(
                    Column.createText("area", "Area code", "USPS code: US for the nation, otherwise such as ME.")
                            .withProperty(SDMX + "dimension#refArea"),
                    row -> row.area().getCode()),
            createColumn(
                    Column.createText("area_name", "Area", "Name, such as Maine or United States."),
                    row -> row.area().getName()),
            createColumn(
                    Column.createText("kind", "Kind of area", "NATION, STATE, DISTRICT or TERRITORY."),
                    row -> row.area().getKind()),
            createColumn(
                    Column.createText(
                            "fips", "FIPS code", "Two digits, such as 23; read it as text. Empty for the nation."),
                    FigureRow.extractState(State::getFips)),
            createColumn(
                    Column.createText("region", "Census region", "Empty for the nation and the territories."),
                    FigureRow.extractState(State::getRegion)),
            createColumn(
                    Column.createText("metric", "Metric code", "What was counted, such as team-hope-supported."),
                    row -> row.metric().getCode()),
            createColumn(Column.createText("metric_name", "Metric", "What was counted, in words."), row -> row.metric()
                    .getName()),
            createColumn(
                    Column.createText("program", "Program code", "The program that the metric belongs to."),
                    row -> row.metric().getProgram().getCode()),
            createColumn(
                    Column.createText("unit", "Unit", "One of what was counted, such as report; percent for a share.")
                            .withProperty(SDMX + "attribute#unitMeasure"),
                    row -> row.metric().getUnit()),
            createColumn(
                    Column.createText(
                            "period",
                            "Period",
                            "YEAR: the calendar year. TO_DATE: from the beginning; never to be added up over years."),
                    row -> row.metric().getPeriod()),
            createColumn(
                    Column.create("year", "Year", "gYear", "The year it was published for.")
                            .withProperty(SDMX + "dimension#refPeriod"),
                    FigureRow::year),
            createColumn(
                    Column.create(
                            "reference_date",
                            "Day of counting",
                            "date",
                            "Of a TO_DATE figure, the day it was counted, where the source says."),
                    FigureRow.extractFigure(Observation::getReferenceDate)),
            createColumn(
                    Column.create("value", "Value", "decimal", "In the unit; to be read together with the qualifier.")
                            .withProperty(SDMX + "measure#obsValue"),
                    FigureRow.extractFigure(Observation::getValue)),
            createColumn(
                    Column.createText(
                            "qualifier",
                            "Qualifier",
                            "How exactly it was printed: EXACT, ROUNDED, MORE_THAN, AT_LEAST, NEARLY or APPROXIMATELY."),
                    FigureRow.extractFigure(Observation::getQualifier)),
            createColumn(
                    Column.createText(
                            "printed", "As printed", "The number and its qualifying words: more than 18,400."),
                    FigureRow.extractFigure(Observation::getPrinted)),
            createColumn(
                    Column.createText(
                                    "status",
                                    "Status",
                                    "NORMAL, ESTIMATED, PROVISIONAL or TIME_SERIES_BREAK, as in SDMX.")
                            .withProperty(SDMX + "attribute#obsStatus"),
                    FigureRow.extractFigure(Observation::getStatus)),
            createColumn(
                    Column.create("small", "Small count", "boolean", "A count under 10: too small to compare."),
                    FigureRow.extractFigure(Observation::isSmall)),
            createColumn(
                    Column.create("disputed", "Disputed", "boolean", "Whether its sources contradict each other."),
                    FigureRow.extractFigure(Observation::isDisputed)),
            createColumn(
                    Column.createText("source", "Source code", "The most exact source, which gives value and quote."),
                    FigureRow.extractSource(Source::getCode)),
            createColumn(
                    Column.createList("sources", "Codes of all sources", "Every source that printed the figure."),
                    FigureRow.extractFigure(LongTable::collectSourceCodes)),
            createColumn(
                    Column.createText("source_title", "Title of the source", "Title of the most exact source."),
                    FigureRow.extractSource(Source::getTitle)),
            createColumn(
                    Column.create("source_url", "URL of the source", "anyURI", "Empty where it is not known.")
                            .withProperty(SCHEMA + "url"),
                    FigureRow.extractSource(Source::getUrl)),
            createColumn(
                    Column.createText(
                            "quote", "Quote", "The sentence, or the row of a table, as printed; see quote_missing."),
                    FigureRow.extractCitation(Citation::getQuote)),
            createColumn(
                    Column.createText("quote_missing", "Why there is no quote", "Empty where there is one."),
                    FigureRow.extractCitation(Citation::getQuoteMissing)),
            createColumn(
                    Column.createText("locator", "Place in the source", "A page, a row, a line."),
                    FigureRow.extractCitation(Citation::getLocator)),
            createColumn(
                    Column.createList("notes", "Notes", "Remarks on this figure."),
                    FigureRow.extractFigure(Observation::getNotes)));

    private static final MappedColumn<FigureRow> CHANGE = createColumn(
            Column.createList(
                    "change",
                    "Change",
                    "What happened to it since: ADDED, REVISED, WITHDRAWN, NEWLY_DISPUTED, NO_LONGER_DISPUTED."),
            FigureRow::changes);

    private static final List<String> KEY = List.of("area", "metric", "year");

    private LongTable() {}

    static Table build(TableRequest request) {
        return MappedColumn.buildTable(
                "Figures printed by NCMEC, a row for each", Table.PRINTED, selectColumns(request), KEY, request.rows());
    }

    private static List<MappedColumn<FigureRow>> selectColumns(TableRequest request) {
        List<MappedColumn<FigureRow>> columns = new ArrayList<>(COLUMNS);
        if (request.rates()) {
            columns.addAll(RateColumns.ALL);
        }
        if (request.since() != null) {
            columns.add(CHANGE);
        }
        return columns;
    }

    private static List<String> collectSourceCodes(Observation figure) {
        return figure.getCitations().stream()
                .map(citation -> citation.getSource().getCode())
                .distinct()
                .toList();
    }

    private static MappedColumn<FigureRow> createColumn(Column column, Function<FigureRow, ?> value) {
        return new MappedColumn<>(column, value);
    }
}
