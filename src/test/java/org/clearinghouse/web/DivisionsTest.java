package org.clearinghouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.State;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;

class DivisionsTest {
    private static final Dataset DATASET = Histories.bundled();

    @Test
    void membersAreThoseOfTheSameDivision() {
        assertThat(Divisions.listMembers(find("ME")))
                .extracting(State::getCode)
                .containsExactly("CT", "ME", "MA", "NH", "RI", "VT");
    }

    @Test
    void territoriesAreTogether() {
        assertThat(Divisions.listMembers(find("PR"))).hasSize(5).contains(find("GU"));
        assertThat(Divisions.formatName(find("PR"))).isEqualTo("Territories");
    }

    @Test
    void namesHaveWords() {
        assertThat(Divisions.formatName(find("OH"))).isEqualTo("East North Central");
    }

    private static State find(String code) {
        return DATASET.stateLookup().require(code);
    }
}
