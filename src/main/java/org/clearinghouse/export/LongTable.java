package org.clearinghouse.export;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clearinghouse.dataset.Citation;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.dataset.Source;
import org.clearinghouse.dataset.State;

/** Builds a table with one row a figure: the figure, how it was printed, and where. */
final class LongTable {
    private static final String SDMX = "http://purl.org/linked-data/sdmx/2009/";
    private static final String SCHEMA = "http://schema.org/";

    /** A column with the function that extracts its value from a figure. */
    private record MappedColumn(Column column, Function<Observation, Object> value) {}

    private static final List<MappedColumn> COLUMNS = List.of(
            createColumn(
                    Column.createText("area", "Area code", "USPS code: US for the nation, otherwise such as ME.")
                            .withProperty(SDMX + "dimension#refArea"),
                    figure -> figure.getArea().getCode()),
            createColumn(
                    Column.createText("area_name", "Area", "Name, such as Maine or United States."),
                    figure -> figure.getArea().getName()),
            createColumn(
                    Column.createText("kind", "Kind of area", "NATION, STATE, DISTRICT or TERRITORY."),
                    figure -> figure.getArea().getKind()),
            createColumn(
                    Column.createText(
                            "fips", "FIPS code", "Two digits, such as 23; read it as text. Empty for the nation."),
                    createStateExtractor(State::getFips)),
            createColumn(
                    Column.createText("region", "Census region", "Empty for the nation and the territories."),
                    createStateExtractor(State::getRegion)),
            createColumn(
                    Column.createText("metric", "Metric code", "What was counted, such as team-hope-supported."),
                    figure -> figure.getMetric().getCode()),
            createColumn(
                    Column.createText("metric_name", "Metric", "What was counted, in words."),
                    figure -> figure.getMetric().getName()),
            createColumn(
                    Column.createText("program", "Program code", "The program that the metric belongs to."),
                    figure -> figure.getMetric().getProgram().getCode()),
            createColumn(
                    Column.createText("unit", "Unit", "One of what was counted, such as report; percent for a share.")
                            .withProperty(SDMX + "attribute#unitMeasure"),
                    figure -> figure.getMetric().getUnit()),
            createColumn(
                    Column.createText(
                            "period",
                            "Period",
                            "YEAR: the calendar year. TO_DATE: from the beginning; never to be added up over years."),
                    figure -> figure.getMetric().getPeriod()),
            createColumn(
                    Column.create("year", "Year", "gYear", "The year it was published for.")
                            .withProperty(SDMX + "dimension#refPeriod"),
                    Observation::getYear),
            createColumn(
                    Column.create(
                            "reference_date",
                            "Day of counting",
                            "date",
                            "Of a TO_DATE figure, the day it was counted, where the source says."),
                    Observation::getReferenceDate),
            createColumn(
                    Column.create("value", "Value", "decimal", "In the unit; to be read together with the qualifier.")
                            .withProperty(SDMX + "measure#obsValue"),
                    Observation::getValue),
            createColumn(
                    Column.createText(
                            "qualifier",
                            "Qualifier",
                            "How exactly it was printed: EXACT, ROUNDED, MORE_THAN, AT_LEAST, NEARLY or APPROXIMATELY."),
                    Observation::getQualifier),
            createColumn(
                    Column.createText(
                            "printed", "As printed", "The number and its qualifying words: more than 18,400."),
                    Observation::getPrinted),
            createColumn(
                    Column.createText(
                                    "status",
                                    "Status",
                                    "NORMAL, ESTIMATED, PROVISIONAL or TIME_SERIES_BREAK, as in SDMX.")
                            .withProperty(SDMX + "attribute#obsStatus"),
                    Observation::getStatus),
            createColumn(
                    Column.create("small", "Small count", "boolean", "A count under 10: too small to compare."),
                    Observation::isSmall),
            createColumn(
                    Column.create("disputed", "Disputed", "boolean", "Whether its sources contradict each other."),
                    Observation::isDisputed),
            createColumn(
                    Column.createText("source", "Source code", "The most exact source, which gives value and quote."),
                    figure -> selectPrimarySource(figure).getCode()),
            createColumn(
                    Column.createList("sources", "Codes of all sources", "Every source that printed the figure."),
                    figure -> figure.getCitations().stream()
                            .map(citation -> citation.getSource().getCode())
                            .distinct()
                            .toList()),
            createColumn(
                    Column.createText("source_title", "Title of the source", "Title of the most exact source."),
                    figure -> selectPrimarySource(figure).getTitle()),
            createColumn(
                    Column.create("source_url", "URL of the source", "anyURI", "Empty where it is not known.")
                            .withProperty(SCHEMA + "url"),
                    figure -> selectPrimarySource(figure).getUrl()),
            createColumn(
                    Column.createText("quote", "Quote", "The sentence, or the row and column of a table, where held."),
                    figure -> selectPrimaryCitation(figure).getQuote()),
            createColumn(
                    Column.createText("locator", "Place in the source", "A page, a row, a line."),
                    figure -> selectPrimaryCitation(figure).getLocator()),
            createColumn(Column.createList("notes", "Notes", "Remarks on this figure."), Observation::getNotes));

    private static final List<String> KEY = List.of("area", "metric", "year");

    private LongTable() {}

    static Table build(TableRequest request) {
        List<List<String>> rows =
                request.observations().stream().map(LongTable::createRow).toList();
        return new Table(
                "Figures printed by NCMEC, a row for each",
                COLUMNS.stream().map(MappedColumn::column).toList(),
                KEY,
                rows);
    }

    private static List<String> createRow(Observation figure) {
        return COLUMNS.stream()
                .map(column -> Column.formatCell(column.value().apply(figure)))
                .toList();
    }

    private static MappedColumn createColumn(Column column, Function<Observation, Object> value) {
        return new MappedColumn(column, value);
    }

    private static Function<Observation, Object> createStateExtractor(Function<State, Object> property) {
        return figure -> Optional.ofNullable(figure.getState()).map(property).orElse(null);
    }

    private static Citation selectPrimaryCitation(Observation figure) {
        return figure.getCitations().get(0);
    }

    private static Source selectPrimarySource(Observation figure) {
        return selectPrimaryCitation(figure).getSource();
    }
}
