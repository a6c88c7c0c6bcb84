package org.clearinghouse.explorer;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.dataset.State;
import org.clearinghouse.slice.DerivedMeasures;
import org.clearinghouse.slice.PopulationGroup;

/**
 * The states in a grid of tiles, shaded by their figures.
 *
 * @param tiles from north to south and from west to east
 * @param nation the nation's figure; null where none is held
 */
@RegisterForReflection
public record StateMap(MapSelection choice, List<Tile> tiles, List<Shade> legend, Observation nation) {

    private static final int WIDTH_OF_TITLE = 520;

    static StateMap of(Dataset dataset, MapSelection choice) {
        ColorScale scale = ColorScale.of(dataset.states().stream()
                .map(state -> measure(figure(state, choice), choice))
                .filter(Objects::nonNull)
                .toList());
        List<Tile> tiles = dataset.states().stream()
                .sorted(Comparator.comparing(State::tileRow).thenComparing(State::tileColumn))
                .map(state -> tile(state, choice, scale))
                .toList();
        Observation nation =
                dataset.nation().series(choice.metric()).at(choice.year()).orElse(null);
        return new StateMap(choice, tiles, scale.legend(), nation);
    }

    /** Stands between Alaska and Vermont where the picture stands alone. */
    public FittedTitle title() {
        return FittedTitle.fitting(Texts.words().mapHeading(choice.metric().getName(), choice.year()), WIDTH_OF_TITLE);
    }

    /** The states that have something to show. */
    public long shown() {
        return tiles.stream().filter(tile -> tile.shade() != null).count();
    }

    private static Tile tile(State state, MapSelection choice, ColorScale scale) {
        Observation figure = figure(state, choice);
        BigDecimal measure = measure(figure, choice);
        return new Tile(
                state,
                measure == null ? null : scale.shade(measure),
                measure == null ? "" : number(figure, measure, choice),
                Texts.words().tile(state.getName(), said(figure, measure, choice)),
                Links.state(state) + "#" + choice.metric().getCode());
    }

    private static String number(Observation figure, BigDecimal measure, MapSelection choice) {
        return choice.isNumber()
                ? TemplateExtensions.brief(figure)
                : NumberFormats.of(measure) + TemplateExtensions.mark(figure);
    }

    private static String said(Observation figure, BigDecimal measure, MapSelection choice) {
        if (measure == null) {
            return figure == null ? Texts.words().noFigure() : Texts.words().noRate();
        }
        String said = choice.isNumber()
                ? TemplateExtensions.words(figure) + " " + TemplateExtensions.counted(choice.metric())
                : Texts.words().rateOf(NumberFormats.of(measure), TemplateExtensions.counted(choice.metric()));
        return figure.isSmall() ? said + ", " + Texts.words().tooSmall() : said;
    }

    private static Observation figure(State state, MapSelection choice) {
        return state.series(choice.metric()).at(choice.year()).orElse(null);
    }

    private static BigDecimal measure(Observation figure, MapSelection choice) {
        return Optional.ofNullable(figure)
                .flatMap(held -> choice.isNumber()
                        ? Optional.of(held.getValue())
                        : DerivedMeasures.perCapita(held, TemplateExtensions.PER, PopulationGroup.RESIDENTS))
                .orElse(null);
    }
}
