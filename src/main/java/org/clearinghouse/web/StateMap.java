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
import org.clearinghouse.query.DerivedMeasures;
import org.clearinghouse.query.PopulationGroup;

/**
 * The states in a grid of tiles, shaded by their figures.
 *
 * @param tiles from north to south and from west to east
 * @param nation the nation's figure; null where none is held
 */
@RegisterForReflection
public record StateMap(MapSelection choice, List<Tile> tiles, List<Shade> legend, Observation nation) {

    private static final int WIDTH_OF_TITLE = 520;

    static StateMap create(Dataset dataset, MapSelection choice) {
        ColorScale scale = ColorScale.create(dataset.states().stream()
                .map(state -> computeMeasure(findObservation(state, choice), choice))
                .filter(Objects::nonNull)
                .toList());
        List<Tile> tiles = dataset.states().stream()
                .sorted(Comparator.comparing(State::tileRow).thenComparing(State::tileColumn))
                .map(state -> createTile(state, choice, scale))
                .toList();
        Observation nation =
                dataset.nation().findSeries(choice.metric()).find(choice.year()).orElse(null);
        return new StateMap(choice, tiles, scale.legend(), nation);
    }

    /** Stands between Alaska and Vermont where the picture stands alone. */
    public FittedTitle title() {
        return FittedTitle.fit(Texts.words().mapHeading(choice.metric().getName(), choice.year()), WIDTH_OF_TITLE);
    }

    /** The states that have something to show. */
    public long shown() {
        return tiles.stream().filter(tile -> tile.shade() != null).count();
    }

    private static Tile createTile(State state, MapSelection choice, ColorScale scale) {
        Observation figure = findObservation(state, choice);
        BigDecimal measure = computeMeasure(figure, choice);
        return new Tile(
                state,
                measure == null ? null : scale.findShade(measure),
                measure == null ? "" : formatNumber(figure, measure, choice),
                Texts.words().tile(state.getName(), describeObservation(figure, measure, choice)),
                Links.linkToState(state) + "#" + choice.metric().getCode());
    }

    private static String formatNumber(Observation figure, BigDecimal measure, MapSelection choice) {
        return choice.isNumber()
                ? TemplateExtensions.shortValue(figure)
                : NumberFormats.format(measure) + TemplateExtensions.formatSmallCountMark(figure);
    }

    private static String describeObservation(Observation figure, BigDecimal measure, MapSelection choice) {
        if (measure == null) {
            return figure == null ? Texts.words().noFigure() : Texts.words().noRate();
        }
        String said = choice.isNumber()
                ? TemplateExtensions.formattedValue(figure) + " " + TemplateExtensions.pluralUnit(choice.metric())
                : Texts.words().rateOf(NumberFormats.format(measure), TemplateExtensions.pluralUnit(choice.metric()));
        return figure.isSmall() ? said + ", " + Texts.words().tooSmall() : said;
    }

    private static Observation findObservation(State state, MapSelection choice) {
        return state.findSeries(choice.metric()).find(choice.year()).orElse(null);
    }

    private static BigDecimal computeMeasure(Observation figure, MapSelection choice) {
        return Optional.ofNullable(figure)
                .flatMap(held -> choice.isNumber()
                        ? Optional.of(held.getValue())
                        : DerivedMeasures.computePerCapita(held, TemplateExtensions.PER, PopulationGroup.RESIDENTS))
                .orElse(null);
    }
}
