package org.clearinghouse.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {

    @Test
    void findsAMisspeltNameInAnyLetterCase() {
        assertThat(NearestName.find("STATS", List.of("metrics", "states"))).contains("states");
    }

    @Test
    void findsNothingWhereMoreThanTwoLettersInFiveDiffer() {
        assertThat(NearestName.find("abcde", List.of("abxyz"))).contains("abxyz");
        assertThat(NearestName.find("abcde", List.of("axxyz"))).isEmpty();
    }

    @Test
    void findsTheFirstByAlphabetOfEquallyNearNames() {
        assertThat(NearestName.find("bat", List.of("cat", "bad"))).contains("bad");
    }

    @Test
    void ignoresNamesThatAreTooLong() {
        String name = "a".repeat(61);
        assertThat(NearestName.find(name, List.of(name))).isEmpty();
    }

    @Test
    void findsTheFirstOfTheListWithinAnyDistance() {
        assertThat(NearestName.findWithin(NearestName.UNLIMITED_DISTANCE, "bat", List.of("cat", "bad")))
                .contains("cat");
        assertThat(NearestName.findWithin(NearestName.UNLIMITED_DISTANCE, "zzzz", List.of("states")))
                .contains("states");
        assertThat(NearestName.findWithin(NearestName.UNLIMITED_DISTANCE, "zzzz", List.of()))
                .isEmpty();
    }
}
