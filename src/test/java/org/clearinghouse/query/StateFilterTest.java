package org.clearinghouse.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.State;
import org.clearinghouse.model.AreaKind;
import org.clearinghouse.model.Division;
import org.clearinghouse.model.Region;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;

class StateFilterTest {
    private static final Dataset DATASET = Histories.bundled();

    @Test
    void withoutConditionsSelectsAllStates() {
        assertThat(new StateFilter(null, null, null, null, null, null, null).selectStates(DATASET))
                .isEqualTo(DATASET.states());
    }

    @Test
    void allConditionsHold() {
        StateFilter filter = new StateFilter(
                List.of("me", "33", "OH"),
                null,
                List.of(Region.NORTHEAST),
                List.of(Division.NEW_ENGLAND),
                null,
                null,
                null);
        assertThat(filter.selectStates(DATASET)).extracting(State::getCode).containsExactly("ME", "NH");
    }

    @Test
    void combinesFilters() {
        StateFilter south = new StateFilter(null, null, List.of(Region.SOUTH), null, null, null, null);
        StateFilter territories = new StateFilter(null, List.of(AreaKind.TERRITORY), null, null, null, null, null);
        StateFilter texas = new StateFilter(List.of("TX"), null, null, null, null, null, null);
        assertThat(new StateFilter(null, null, null, null, null, List.of(south, territories), texas)
                        .selectStates(DATASET))
                .hasSize(17 - 1 + 5);
        assertThat(new StateFilter(null, null, null, null, List.of(south, texas), null, null).selectStates(DATASET))
                .extracting(State::getCode)
                .containsExactly("TX");
    }

    @Test
    void selectsTerritoriesByKind() {
        assertThat(new StateFilter(null, List.of(AreaKind.TERRITORY), null, null, null, null, null)
                        .selectStates(DATASET))
                .hasSize(5);
    }
}
