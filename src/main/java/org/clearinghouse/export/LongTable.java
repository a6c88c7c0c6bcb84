package org.clearinghouse.export;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clearinghouse.dataset.Citation;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.dataset.Source;
import org.clearinghouse.dataset.State;

/** A row for each figure: what it is, how it was printed, and where. */
final class LongTable {
    private static final String SDMX = "http://purl.org/linked-data/sdmx/2009/";
    private static final String SCHEMA = "http://schema.org/";

    /** A column, and what of a figure stands in it. */
    private record Part(Column column, Function<Observation, Object> value) {}

    private static final List<Part> PARTS = List.of(
            part(
                    Column.text("area", "Area code", "USPS code: US for the nation, otherwise such as ME.")
                            .meaning(SDMX + "dimension#refArea"),
                    figure -> figure.getArea().getCode()),
            part(Column.text("area_name", "Area", "Name, such as Maine or United States."), figure -> figure.getArea()
                    .getName()),
            part(
                    Column.text("kind", "Kind of area", "NATION, STATE, DISTRICT or TERRITORY."),
                    figure -> figure.getArea().getKind()),
            part(
                    Column.text("fips", "FIPS code", "Two digits, such as 23; read it as text. Empty for the nation."),
                    ofState(State::getFips)),
            part(
                    Column.text("region", "Census region", "Empty for the nation and the territories."),
                    ofState(State::getRegion)),
            part(
                    Column.text("metric", "Metric code", "What was counted, such as team-hope-supported."),
                    figure -> figure.getMetric().getCode()),
            part(Column.text("metric_name", "Metric", "What was counted, in words."), figure -> figure.getMetric()
                    .getName()),
            part(
                    Column.text("program", "Program code", "The program that the metric belongs to."),
                    figure -> figure.getMetric().getProgram().getCode()),
            part(
                    Column.text("unit", "Unit", "One of what was counted, such as report; percent for a share.")
                            .meaning(SDMX + "attribute#unitMeasure"),
                    figure -> figure.getMetric().getUnit()),
            part(
                    Column.text(
                            "period",
                            "Period",
                            "YEAR: the calendar year. TO_DATE: from the beginning; never to be added up over years."),
                    figure -> figure.getMetric().getPeriod()),
            part(
                    Column.of("year", "Year", "gYear", "The year it was published for.")
                            .meaning(SDMX + "dimension#refPeriod"),
                    Observation::getYear),
            part(
                    Column.of(
                            "reference_date",
                            "Day of counting",
                            "date",
                            "Of a TO_DATE figure, the day it was counted, where the source says."),
                    Observation::getReferenceDate),
            part(
                    Column.of("value", "Value", "decimal", "In the unit; to be read together with the qualifier.")
                            .meaning(SDMX + "measure#obsValue"),
                    Observation::getValue),
            part(
                    Column.text(
                            "qualifier",
                            "Qualifier",
                            "How exactly it was printed: EXACT, ROUNDED, MORE_THAN, AT_LEAST, NEARLY or APPROXIMATELY."),
                    Observation::getQualifier),
            part(
                    Column.text("printed", "As printed", "The number and its qualifying words: more than 18,400."),
                    Observation::getPrinted),
            part(
                    Column.text("status", "Status", "NORMAL, ESTIMATED, PROVISIONAL or TIME_SERIES_BREAK, as in SDMX.")
                            .meaning(SDMX + "attribute#obsStatus"),
                    Observation::getStatus),
            part(
                    Column.of("small", "Small count", "boolean", "A count under 10: too small to compare."),
                    Observation::isSmall),
            part(
                    Column.of("disputed", "Disputed", "boolean", "Whether its sources contradict each other."),
                    Observation::isDisputed),
            part(
                    Column.text("source", "Source code", "The most exact source, which gives value and quote."),
                    figure -> source(figure).getCode()),
            part(
                    Column.list("sources", "Codes of all sources", "Every source that printed the figure."),
                    figure -> figure.getCitations().stream()
                            .map(citation -> citation.getSource().getCode())
                            .distinct()
                            .toList()),
            part(
                    Column.text("source_title", "Title of the source", "Title of the most exact source."),
                    figure -> source(figure).getTitle()),
            part(
                    Column.of("source_url", "URL of the source", "anyURI", "Empty where it is not known.")
                            .meaning(SCHEMA + "url"),
                    figure -> source(figure).getUrl()),
            part(
                    Column.text("quote", "Quote", "The sentence, or the row and column of a table, where held."),
                    figure -> citation(figure).getQuote()),
            part(Column.text("locator", "Place in the source", "A page, a row, a line."), figure -> citation(figure)
                    .getLocator()),
            part(Column.list("notes", "Notes", "Remarks on this figure."), Observation::getNotes));

    private static final List<String> KEY = List.of("area", "metric", "year");

    private LongTable() {}

    static Table of(TableRequest selection) {
        List<List<String>> rows =
                selection.observations().stream().map(LongTable::row).toList();
        return new Table(
                "Figures printed by NCMEC, a row for each",
                PARTS.stream().map(Part::column).toList(),
                KEY,
                rows);
    }

    private static List<String> row(Observation figure) {
        return PARTS.stream().map(part -> Cell.text(part.value().apply(figure))).toList();
    }

    private static Part part(Column column, Function<Observation, Object> value) {
        return new Part(column, value);
    }

    private static Function<Observation, Object> ofState(Function<State, Object> part) {
        return figure -> Optional.ofNullable(figure.getState()).map(part).orElse(null);
    }

    private static Citation citation(Observation figure) {
        return figure.getCitations().get(0);
    }

    private static Source source(Observation figure) {
        return citation(figure).getSource();
    }
}
