package org.clearinghouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.State;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;

class TileTest {
    private static final Dataset DATASET = Histories.bundled();

    @Test
    void liesInTheGridOfTheStates() {
        State state = DATASET.stateLookup().require("ME");
        Tile tile = create("ME", 0);
        assertThat(tile.x()).isEqualTo(60 * state.tileColumn());
        assertThat(tile.y()).isEqualTo(60 * state.tileRow());
    }

    @Test
    void noTwoStatesShareAPlace() {
        assertThat(DATASET.states())
                .extracting(state -> create(state.getCode(), 0))
                .extracting(tile -> tile.x() + " " + tile.y())
                .doesNotHaveDuplicates();
    }

    @Test
    void theDarkestShadeHasLightText() {
        assertThat(create("ME", 0).fill()).isNotEqualTo(create("ME", 4).fill());
        assertThat(create("ME", 0).textColor()).isNotEqualTo(create("ME", 4).textColor());
    }

    private static Tile create(String state, Integer shade) {
        return new Tile(DATASET.stateLookup().require(state), shade, "", "", "");
    }
}
