package org.clearinghouse.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SupportedYearsTest {

    @Test
    void reachFromTheFoundingToNextYear() {
        int next = Year.now(ZoneOffset.UTC).getValue() + 1;
        assertThat(SupportedYears.contains(1983)).isFalse();
        assertThat(SupportedYears.contains(1984)).isTrue();
        assertThat(SupportedYears.contains(next)).isTrue();
        assertThat(SupportedYears.contains(next + 1)).isFalse();
    }

    @Test
    void describeBothBounds() {
        assertThat(SupportedYears.describeOutOfRange(1900))
                .isEqualTo("The year 1900 is outside 1984 to %d.".formatted(SupportedYears.last()));
    }
}
