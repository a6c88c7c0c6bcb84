package org.clearinghouse.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.clearinghouse.model.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRequestTest {

    @Test
    void asksForAHundredUnlessASizeIsGiven() {
        assertThat(new PageRequest(null, null, null, null).size()).isEqualTo(100);
        assertThat(new PageRequest(7, null, null, null).size()).isEqualTo(7);
        assertThat(new PageRequest(null, null, 8, null).size()).isEqualTo(8);
    }

    @Test
    void isBackwardWithLast() {
        assertThat(new PageRequest(null, null, 8, null).isBackward()).isTrue();
        assertThat(new PageRequest(8, null, null, "before").isBackward()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1001})
    void rejectsSizesOutsideTheRange(int size) {
        assertThatThrownBy(() -> new PageRequest(size, null, null, null))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("first: %d is outside 1 to 1000.".formatted(size));
    }

    @Test
    void rejectsFirstWithLast() {
        assertThatThrownBy(() -> new PageRequest(1, null, 1, null)).isInstanceOf(InvalidInputException.class);
    }
}
