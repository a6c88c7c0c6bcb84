package org.clearinghouse.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Five shades for figures: a fifth of them in each, parted at round numbers. Fewer than five figures have one shade. */
final class ColorScale {
    private static final int SHADES = 5;
    private static final int ONLY_SHADE = 2;

    private final List<BigDecimal> bounds;

    /** @param bounds the least figure of each shade but the first */
    private ColorScale(List<BigDecimal> bounds) {
        this.bounds = bounds;
    }

    static ColorScale create(Collection<BigDecimal> figures) {
        List<BigDecimal> sorted = figures.stream().sorted().toList();
        List<BigDecimal> bounds = new ArrayList<>();
        for (int i = 1; i < SHADES && sorted.size() >= SHADES; i++) {
            BigDecimal bound = sorted.get(i * sorted.size() / SHADES).round(new MathContext(2));
            BigDecimal last = bounds.isEmpty() ? sorted.get(0) : bounds.get(bounds.size() - 1);
            if (bound.compareTo(last) > 0) {
                bounds.add(bound);
            }
        }
        return new ColorScale(List.copyOf(bounds));
    }

    /** From 0 for the least. */
    int findShade(BigDecimal figure) {
        return bounds.isEmpty()
                ? ONLY_SHADE
                : (int) bounds.stream()
                        .filter(bound -> figure.compareTo(bound) >= 0)
                        .count();
    }

    /** What each shade stands for, the least first. */
    List<Shade> legend() {
        List<Shade> legend = new ArrayList<>();
        for (int i = 0; i <= bounds.size() && !bounds.isEmpty(); i++) {
            legend.add(new Shade(i, formatLabel(i)));
        }
        return legend;
    }

    private String formatLabel(int shade) {
        if (shade == 0) {
            return Texts.words().under(NumberFormats.format(bounds.get(0)));
        }
        String least = NumberFormats.format(bounds.get(shade - 1));
        return shade == bounds.size()
                ? Texts.words().orMore(least)
                : Texts.words().toUnder(least, NumberFormats.format(bounds.get(shade)));
    }
}
