package org.clearinghouse.export;

import java.util.List;
import java.util.function.Function;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.dataset.Population;
import org.clearinghouse.query.DerivedMeasures;
import org.clearinghouse.query.PopulationGroup;
import org.clearinghouse.query.Rank;
import org.clearinghouse.query.RankBy;

/** The columns of measures that are derived from a figure. A cell is empty where the field of GraphQL is null. */
final class RateColumns {
    static final int PER = 100_000;

    static final List<MappedColumn<FigureRow>> ALL = List.of(
            createColumn(
                    "population",
                    "Population",
                    "integer",
                    "Residents of the area in the year, by the Census Bureau's estimates.",
                    figure -> figure.getArea()
                            .findPopulation(figure.getYear())
                            .map(Population::residents)
                            .orElse(null)),
            createColumn(
                    "per_capita",
                    "Per 100,000 residents",
                    "decimal",
                    "2 decimals. Empty for figures that are not EXACT, percentages and TO_DATE figures.",
                    figure -> DerivedMeasures.computePerCapita(figure, PER, PopulationGroup.RESIDENTS)
                            .orElse(null)),
            createColumn(
                    "share_of_nation",
                    "Percent of the nation's figure",
                    "decimal",
                    "2 decimals. Empty unless both are EXACT and the nation's figure includes the area.",
                    figure -> DerivedMeasures.computeShareOfNation(figure).orElse(null)),
            createColumn(
                    "rank",
                    "Rank by rate",
                    "integer",
                    "1 = the highest rate of the areas that reported; it says nothing about how good or bad.",
                    extractRank(Rank::position)),
            createColumn(
                    "rank_of",
                    "Number of ranked areas",
                    "integer",
                    "How many areas could be ranked. Without 10 of them there is no rank.",
                    extractRank(Rank::of)));

    private RateColumns() {}

    private static Function<Observation, ?> extractRank(Function<Rank, ?> property) {
        return figure -> DerivedMeasures.computeRank(figure, RankBy.PER_CAPITA)
                .map(property)
                .orElse(null);
    }

    private static MappedColumn<FigureRow> createColumn(
            String name, String title, String datatype, String description, Function<Observation, ?> value) {
        return new MappedColumn<>(Column.create(name, title, datatype, description), FigureRow.extractFigure(value));
    }
}
