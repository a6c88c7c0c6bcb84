package org.clearinghouse.explorer;

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
        ColorScale scale = ColorScale.of(figures);
        assertThat(figures.stream().map(scale::shade))
                .containsExactlyElementsOf(IntStream.range(0, 100)
                        .map(figure -> figure / 20)
                        .boxed()
                        .toList());
    }

    @Test
    void fewFiguresHaveOneShade() {
        ColorScale scale = ColorScale.of(List.of(BigDecimal.ONE, BigDecimal.TEN));
        assertThat(scale.shade(BigDecimal.ONE)).isEqualTo(scale.shade(BigDecimal.TEN));
    }

    @Test
    void equalFiguresHaveTheSameShade() {
        ColorScale scale = ColorScale.of(
                IntStream.range(0, 50).mapToObj(any -> BigDecimal.TEN).toList());
        assertThat(scale.shade(BigDecimal.TEN)).isEqualTo(2);
    }
}
