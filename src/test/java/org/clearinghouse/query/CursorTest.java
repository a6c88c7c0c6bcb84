package org.clearinghouse.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    private static final Dataset DATASET = Histories.bundled();

    @Test
    void resolvesToTheObservationItWasMadeFor() {
        Observation observation = DATASET.observations().get(3);
        assertThat(Cursor.resolve("after", Cursor.encode(observation), DATASET)).isEqualTo(observation);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "bm8ta2V5", "TUU6bWlzc2luZy1jYXNlczoxOTg1"})
    void rejectsAnythingElse(String cursor) {
        assertThatThrownBy(() -> Cursor.resolve("after", cursor, DATASET))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("after is not a cursor of this list");
    }
}
