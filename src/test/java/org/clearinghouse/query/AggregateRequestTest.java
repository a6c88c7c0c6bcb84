package org.clearinghouse.query;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.clearinghouse.model.InvalidInputException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AggregateRequestTest {

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1001})
    void rejectsANumberOutsideTheRange(int first) {
        assertThatThrownBy(() -> new AggregateRequest(List.of(), null, null, first))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("first: %s is outside 1 to 1000.", first);
    }
}
