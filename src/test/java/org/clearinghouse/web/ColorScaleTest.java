package org.clearinghouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ColorScaleTest {

    @Test
    void eachShadeStandsForAFifth() {
        List<BigDecimal> figures =
                IntStream.range(0, 100).mapToObj(BigDecimal::valueOf).toList();
        ColorScale scale = ColorScale.create(figures);
        assertThat(figures.stream().map(scale::findShade))
                .containsExactlyElementsOf(IntStream.range(0, 100)
                        .map(figure -> figure / 20)
                        .boxed()
                        .toList());
    }

    @Test
    void fewFiguresHaveOneShade() {
        ColorScale scale = ColorScale.create(List.of(BigDecimal.ONE, BigDecimal.TEN));
        assertThat(scale.findShade(BigDecimal.ONE)).isEqualTo(scale.findShade(BigDecimal.TEN));
    }

    @Test
    void equalFiguresHaveTheSameShade() {
        ColorScale scale = ColorScale.create(
                IntStream.range(0, 50).mapToObj(any -> BigDecimal.TEN).toList());
        assertThat(scale.findShade(BigDecimal.TEN)).isEqualTo(2);
    }
}
