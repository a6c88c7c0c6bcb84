package org.clearinghouse.web;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.clearinghouse.dataset.State;

/**
 * A state on the map.
 *
 * @param shade null where there is nothing to show: no figure, or no rate of it
 * @param number what stands in the tile; empty where there is nothing to show
 * @param label the same as a sentence
 */
@RegisterForReflection
public record Tile(State state, Integer shade, String number, String label, String href) {
    private static final int SIZE = 60;

    /** Its colour where no style sheet says otherwise. */
    public String fill() {
        return Shade.selectFillColor(shade);
    }

    /** The colour of what is written on it. */
    public String ink() {
        return Shade.selectTextColor(shade);
    }

    public int x() {
        return state.tileColumn() * SIZE;
    }

    public int y() {
        return state.tileRow() * SIZE;
    }
}
