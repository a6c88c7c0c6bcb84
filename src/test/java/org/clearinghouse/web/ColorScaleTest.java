package org.clearinghouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.clearinghouse.web.ColorScale.Shade;
import org.junit.jupiter.api.Test;

class ColorScaleTest {
    private static final List<BigDecimal> HUNDRED =
            IntStream.range(0, 100).mapToObj(BigDecimal::valueOf).toList();

    @Test
    void eachShadeHasAFifthOfTheFigures() {
        ColorScale scale = ColorScale.create(HUNDRED);
        assertThat(HUNDRED.stream().map(scale::findShade))
                .containsExactlyElementsOf(IntStream.range(0, 100)
                        .map(figure -> figure / 20)
                        .boxed()
                        .toList());
    }

    @Test
    void theLegendCoversTheWholeRange() {
        assertThat(ColorScale.create(HUNDRED).legend())
                .extracting(Shade::label)
                .containsExactly("under 20", "20 to under 40", "40 to under 60", "60 to under 80", "80 or more");
    }

    @Test
    void boundsAreRoundedToTwoDigits() {
        ColorScale scale = ColorScale.create(IntStream.rangeClosed(1, 5)
                .mapToObj(i -> BigDecimal.valueOf(12_345L * i))
                .toList());
        assertThat(scale.legend().get(0).label()).isEqualTo("under 25,000");
    }

    @Test
    void fewFiguresShareAShadeWithoutLegend() {
        ColorScale scale = ColorScale.create(List.of(BigDecimal.ONE, BigDecimal.TEN));
        assertThat(scale.findShade(BigDecimal.ONE)).isEqualTo(scale.findShade(BigDecimal.TEN));
        assertThat(scale.legend()).isEmpty();
    }

    @Test
    void equalFiguresHaveTheSameShade() {
        ColorScale scale = ColorScale.create(
                IntStream.range(0, 50).mapToObj(any -> BigDecimal.TEN).toList());
        assertThat(scale.findShade(BigDecimal.TEN)).isEqualTo(2);
    }

    @Test
    void textOnDarkShadesIsWhite() {
        assertThat(Shade.selectTextColor(2)).isEqualTo("#1d1d1b");
        assertThat(Shade.selectTextColor(3)).isEqualTo("#ffffff");
    }
}
