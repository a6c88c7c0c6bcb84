package org.clearinghouse.explorer;

import java.util.List;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.dataset.State;

/**
 * A state on the map.
 *
 * @param figure null where none is held
 * @param shade null where there is nothing to show: no figure, or no rate of it
 * @param number what stands in the tile; empty where there is nothing to show
 * @param label the same as a sentence
 */
public record Tile(State state, Observation figure, Integer shade, String number, String label, String href) {
    private static final int SIZE = 60;
    private static final List<String> FILLS = List.of("#e3eef9", "#b9d3ea", "#7fb0d9", "#2f6fae", "#12487f");
    private static final int FIRST_DARK = 3;

    /** Its colour where no style sheet says otherwise. */
    public String fill() {
        return FILLS.get(shade);
    }

    /** The colour of what is written on it. */
    public String ink() {
        return shade < FIRST_DARK ? "#1d1d1b" : "#ffffff";
    }

    public int x() {
        return state.tileColumn() * SIZE;
    }

    public int y() {
        return state.tileRow() * SIZE;
    }
}
