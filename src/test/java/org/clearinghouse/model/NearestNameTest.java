package org.clearinghouse.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {

    @ParameterizedTest
    @CsvSource({
        "STATS, states",
        "cod, code",
        "SUOTH, south",
        "' regoins ', regions",
        "team-hop-supported, team-hope-supported"
    })
    void findsAMisspeltName(String name, String known) {
        assertThat(NearestName.find(name, List.of("metrics", known))).contains(known);
    }

    @ParameterizedTest
    @CsvSource({"nope, note-1", "XX, TX", "ME, VT", "format, areas", "abcde, abxyz", "'', a", "x, y"})
    void findsNothingWhereMoreThanAThirdOfTheLettersDiffer(String name, String known) {
        assertThat(NearestName.find(name, List.of(known))).isEmpty();
    }

    @Test
    void findsTheNearestEvenBehindAnotherThatIsNear() {
        assertThat(NearestName.find("maine-2032", List.of("maine-2222", "maine-2023")))
                .contains("maine-2023");
    }

    @Test
    void findsTheFirstOfEquallyNearNames() {
        assertThat(NearestName.find("bat", List.of("cat", "bad"))).contains("cat");
    }

    @Test
    void ignoresNamesThatAreTooLong() {
        String name = "a".repeat(61);
        assertThat(NearestName.find(name, List.of(name))).isEmpty();
    }
}
