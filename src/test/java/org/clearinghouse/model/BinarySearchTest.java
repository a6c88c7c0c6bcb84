package org.clearinghouse.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinarySearchTest {
    private static final List<Integer> NUMBERS = List.of(1, 3, 3, 7);

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0", "2, 1", "3, 1", "4, 3", "7, 3", "8, 4"})
    void countsTheElementsBelowABound(int bound, int count) {
        assertThat(BinarySearch.countLeading(NUMBERS, number -> number < bound)).isEqualTo(count);
    }

    @Test
    void countsNoneInAnEmptyList() {
        assertThat(BinarySearch.countLeading(List.of(), each -> true)).isZero();
    }
}
