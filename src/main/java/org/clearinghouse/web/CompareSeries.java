package org.clearinghouse.web;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.clearinghouse.dataset.Area;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.dataset.Nation;

/**
 * The figures of an area that a picture shows.
 *
 * @param index position among the series of the picture, which selects its colour
 * @param name the area's name; the states together where their rate stands for the nation's
 * @param points in order of the year; empty where there is nothing to compare
 */
@RegisterForReflection
public record CompareSeries(int index, Area area, String name, List<ComparePoint> points) {
    private static final List<String> COLORS =
            List.of("#12487f", "#b8500c", "#1b7a5a", "#7a3b8f", "#8a6a00", "#b3264a");

    /** @param years in order */
    static CompareSeries create(int index, Area area, Metric metric, List<Integer> years, boolean rates) {
        List<ComparePoint> points = years.stream()
                .flatMap(year -> area.findSeries(metric).find(year).stream())
                .flatMap(figure -> ComparePoint.create(figure, rates).stream())
                .toList();
        String name = rates && area instanceof Nation ? "States together" : area.getName();
        return new CompareSeries(index, area, name, points);
    }

    /** The number of the colour, from 0. */
    public int hue() {
        return index % COLORS.size();
    }

    /** The colour for SVG files, which have no style sheet. */
    public String color() {
        return COLORS.get(hue());
    }

    /** Whether the line is dashed, because another one has its colour. */
    public boolean isDashed() {
        return index >= COLORS.size();
    }
}
