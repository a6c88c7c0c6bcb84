package org.clearinghouse.web;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.dataset.State;
import org.clearinghouse.export.NumberFormats;
import org.clearinghouse.query.CombinedRate;
import org.clearinghouse.query.DerivedMeasures;
import org.clearinghouse.query.PopulationGroup;
import org.clearinghouse.web.ColorScale.Shade;

/**
 * A tile grid map of the states, shaded by their figures.
 *
 * @param tiles from north to south and from west to east
 * @param nation the nation's figure; null where none is held
 * @param combined the rate of the states together; null where the map shows numbers, or no state has a rate
 */
@RegisterForReflection
public record StateMap(
        MapSelection selection, List<Tile> tiles, List<Shade> legend, Observation nation, CombinedRate combined) {

    /** The title stands between the tiles of Alaska and Vermont. */
    private static final int TITLE_WIDTH = 520;

    static StateMap create(Dataset dataset, MapSelection selection, Links links) {
        ColorScale scale = ColorScale.create(dataset.states().stream()
                .map(state -> computeMeasure(findObservation(state, selection), selection))
                .filter(Objects::nonNull)
                .toList());
        List<Tile> tiles = dataset.states().stream()
                .sorted(Comparator.comparing(State::tileRow).thenComparing(State::tileColumn))
                .map(state -> createTile(state, selection, scale, links))
                .toList();
        Observation nation = dataset.nation()
                .findSeries(selection.metric())
                .find(selection.year())
                .orElse(null);
        CombinedRate combined = selection.isNumber()
                ? null
                : CombinedRate.compute(selection.metric(), selection.year()).orElse(null);
        return new StateMap(selection, tiles, scale.legend(), nation, combined);
    }

    /** By how much the nation's figure is larger than those of the states together; null if it is not known to be. */
    public String rest() {
        return combined == null || nation == null
                ? null
                : combined.computeRest(nation).map(NumberFormats::format).orElse(null);
    }

    /** The title of the map as a separate SVG file. */
    public FittedTitle title() {
        return FittedTitle.fit(selection.heading(), TITLE_WIDTH);
    }

    /** The number of states that have a figure, or a rate of it. */
    public long shownCount() {
        return tiles.stream().filter(tile -> tile.shade() != null).count();
    }

    private static Tile createTile(State state, MapSelection selection, ColorScale scale, Links links) {
        Observation figure = findObservation(state, selection);
        BigDecimal measure = computeMeasure(figure, selection);
        return new Tile(
                state,
                measure == null ? null : scale.findShade(measure),
                measure == null ? "" : formatNumber(figure, measure, selection),
                state.getName() + ": " + describeObservation(figure, measure, selection),
                links.linkToState(state) + "#" + selection.metric().getCode());
    }

    private static String formatNumber(Observation figure, BigDecimal measure, MapSelection selection) {
        return selection.isNumber()
                ? TemplateExtensions.shortValue(figure)
                : NumberFormats.formatRate(measure) + TemplateExtensions.formatSmallCountMark(figure);
    }

    private static String describeObservation(Observation figure, BigDecimal measure, MapSelection selection) {
        if (measure == null) {
            return figure == null
                    ? "no figure held"
                    : "no rate: the number is not exact, or the population is not known";
        }
        String unit = TemplateExtensions.pluralUnit(selection.metric());
        String description = selection.isNumber()
                ? TemplateExtensions.formattedValue(figure) + " " + unit
                : NumberFormats.formatRate(measure) + " " + unit + " per 100,000 residents";
        return figure.isSmall() ? description + ", under 10: too small to compare" : description;
    }

    private static Observation findObservation(State state, MapSelection selection) {
        return state.findSeries(selection.metric()).find(selection.year()).orElse(null);
    }

    private static BigDecimal computeMeasure(Observation figure, MapSelection selection) {
        return Optional.ofNullable(figure)
                .flatMap(held -> selection.isNumber()
                        ? Optional.of(held.getValue())
                        : DerivedMeasures.computePerCapita(
                                held, TemplateExtensions.RATE_BASE, PopulationGroup.RESIDENTS))
                .orElse(null);
    }
}
