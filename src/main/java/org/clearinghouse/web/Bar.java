package org.clearinghouse.web;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.clearinghouse.dataset.Observation;

/**
 * A year of a chart.
 *
 * @param figure null where none is held
 * @param x left edge of its column
 * @param height from the bottom up, in the chart's units
 */
@RegisterForReflection
public record Bar(int year, Observation figure, int x, int height) {
    /** Where its top is. */
    public int y() {
        return BarChart.BASE - height;
    }

    public int middle() {
        return x + BarChart.WIDTH_OF_BAR / 2;
    }
}
