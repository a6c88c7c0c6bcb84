package org.clearinghouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.State;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;

class NeighborsTest {
    private static final Dataset DATASET = Histories.bundled();

    @Test
    void aBorderHasTwoSides() {
        for (State state : DATASET.states()) {
            assertThat(Neighbors.listWith(state))
                    .startsWith(state)
                    .hasSizeLessThanOrEqualTo(CompareSelection.MAX_AREAS)
                    .allSatisfy(other -> assertThat(Neighbors.listWith(other)).contains(state));
        }
    }

    @Test
    void islandsAreAlone() {
        assertThat(Neighbors.listWith(DATASET.stateLookup().require("HI"))).hasSize(1);
        assertThat(Neighbors.listWith(DATASET.stateLookup().require("ME")))
                .extracting(State::getCode)
                .containsExactly("ME", "NH");
    }
}
