package org.clearinghouse.web;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.clearinghouse.dataset.State;
import org.clearinghouse.web.ColorScale.Shade;

/**
 * A state on the map.
 *
 * @param shade null where there is no figure, or no rate of it
 * @param number the text in the tile; empty without a shade
 * @param label the same as a sentence, for screen readers
 */
@RegisterForReflection
public record Tile(State state, Integer shade, String number, String label, String href) {
    private static final int SIZE = 60;

    /** The fill colour for SVG files, which have no style sheet. */
    public String fill() {
        return Shade.selectFillColor(shade);
    }

    /** The text colour for SVG files, which have no style sheet. */
    public String textColor() {
        return Shade.selectTextColor(shade);
    }

    public int x() {
        return state.tileColumn() * SIZE;
    }

    public int y() {
        return state.tileRow() * SIZE;
    }
}
