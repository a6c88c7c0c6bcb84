package org.clearinghouse.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {
    private static final List<String> NAMES = List.of("states", "state", "sources", "nation");

    @Test
    void findsTheNameWithTheFewestChanges() {
        assertThat(NearestName.find("sates", NAMES)).contains("states");
        assertThat(NearestName.find("stat", NAMES)).contains("state");
        assertThat(NearestName.find("naton", NAMES)).contains("nation");
    }

    @Test
    void ignoresLetterCase() {
        assertThat(NearestName.find("NATION", NAMES)).contains("nation");
    }

    @Test
    void prefersTheAlphabeticallyFirstOfEquallyNearNames() {
        assertThat(NearestName.find("bat", List.of("cat", "bit"))).contains("bit");
    }

    @Test
    void findsNothingTooFarAway() {
        assertThat(NearestName.find("zzzz", NAMES)).isEmpty();
        assertThat(NearestName.find("abcde", List.of("abxyz"))).contains("abxyz");
        assertThat(NearestName.find("abcde", List.of("axyzw"))).isEmpty();
    }

    @Test
    void findsNothingForLongNamesOrWithoutCandidates() {
        assertThat(NearestName.find("a".repeat(61), List.of("a".repeat(61)))).isEmpty();
        assertThat(NearestName.find("states", List.of())).isEmpty();
    }
}
