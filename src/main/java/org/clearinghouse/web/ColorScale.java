package org.clearinghouse.web;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.clearinghouse.export.NumberFormats;

/**
 * Assigns one of five shades to each figure by quintiles, with bounds rounded to two digits. Fewer than five figures, or
 * equal ones, share one shade.
 */
public final class ColorScale {
    private static final int SHADES = 5;
    private static final int ONLY_SHADE = 2;

    private final List<BigDecimal> bounds;

    /**
     * A shade and the range of figures it represents, as an entry of the legend.
     *
     * @param number from 0 for the smallest figures to 4
     */
    @RegisterForReflection
    public record Shade(int number, String label) {
        private static final List<String> FILL_COLORS = List.of("#e3eef9", "#b9d3ea", "#7fb0d9", "#2f6fae", "#12487f");
        private static final int FIRST_DARK = 3;
        private static final int PER_LINE = 3;

        /** The fill colour for SVG files, which have no style sheet. */
        public String fill() {
            return selectFillColor(number);
        }

        /** The left edge of the entry in an SVG legend. */
        public int x() {
            return 72 + number % PER_LINE * 176;
        }

        /** The top edge of the entry in an SVG legend. */
        public int y() {
            return 50 + number / PER_LINE * 22;
        }

        static String selectFillColor(int number) {
            return FILL_COLORS.get(number);
        }

        /** Selects a text colour with enough contrast to the fill colour. */
        static String selectTextColor(int number) {
            return number < FIRST_DARK ? "#1d1d1b" : "#ffffff";
        }
    }

    /** @param bounds the smallest figure of each shade but the first */
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

    /** Returns the number of a figure's shade, from 0 for the smallest figures. */
    int findShade(BigDecimal figure) {
        return bounds.isEmpty()
                ? ONLY_SHADE
                : (int) bounds.stream()
                        .filter(bound -> figure.compareTo(bound) >= 0)
                        .count();
    }

    /** The shades in ascending order; empty if all figures share one shade. */
    List<Shade> legend() {
        List<Shade> legend = new ArrayList<>();
        for (int i = 0; i <= bounds.size() && !bounds.isEmpty(); i++) {
            legend.add(new Shade(i, formatLabel(i)));
        }
        return legend;
    }

    private String formatLabel(int shade) {
        if (shade == 0) {
            return "under " + NumberFormats.format(bounds.get(0));
        }
        String smallest = NumberFormats.format(bounds.get(shade - 1));
        return shade == bounds.size()
                ? smallest + " or more"
                : smallest + " to under " + NumberFormats.format(bounds.get(shade));
    }
}
