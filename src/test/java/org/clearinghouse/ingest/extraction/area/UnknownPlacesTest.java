package org.clearinghouse.ingest.extraction.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.clearinghouse.catalogue.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnknownPlacesTest {
    private static final AreaGazetteer GAZETTEER = new AreaGazetteer(Catalogue.loadBundled());

    @Test
    void marksAStateAfterTheNameOfATown() {
        assertThat(findCodes("12 families in Augusta, Maine")).containsExactly(AreaMention.ELSEWHERE);
        assertThat(findCodes("12 families in South Portland, Maine")).containsExactly(AreaMention.ELSEWHERE);
    }

    @Test
    void keepsAStateAfterOtherCapitalLetters() {
        assertThat(findCodes("12 families in December, Maine")).containsExactly("ME");
        assertThat(findCodes("12 families in Maine")).containsExactly("ME");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"12 families in the Midwest.", "12 families from Canada were helped.", "12 families near Boston"
            })
    void detectsPlacesThatAreNotInTheGazetteer(String text) {
        assertThat(UnknownPlaces.hasUnknownPlace(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12 families in December.", "reports from the Internet Watch.", "12 families in 2023", ""})
    void acceptsOtherCapitalLetters(String text) {
        assertThat(UnknownPlaces.hasUnknownPlace(text)).isFalse();
    }

    private static List<String> findCodes(String text) {
        return UnknownPlaces.markTowns(GAZETTEER.findMentions(text.toLowerCase(Locale.ROOT)), text).stream()
                .map(AreaMention::code)
                .toList();
    }
}
