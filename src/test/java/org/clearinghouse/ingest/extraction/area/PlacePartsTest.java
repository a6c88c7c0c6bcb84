package org.clearinghouse.ingest.extraction.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.clearinghouse.catalogue.Catalogue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacePartsTest {
    private static final AreaGazetteer GAZETTEER = new AreaGazetteer(Catalogue.loadBundled());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from the Texas Panhandle",
                "from Michigan's Upper Peninsula",
                "from Maine Township",
                "from Ohio's 7th district",
                "from Ohio's Cleveland area",
                "from Ohio River towns",
                "from the Ohio Valley",
                "from Ohio State University's campus",
                "from Ohio prisons",
                "from Alaska Native villages",
                "from Ohio's neighboring states",
                "from outside Ohio",
                "from states other than Ohio",
                "from Georgia, a country in the Caucasus",
                "from Puerto Rico and beyond",
                "from Ohio and three other states",
                "in Cuyahoga County",
                "of them outside the United States"
            })
    void recognizesWhatIsNotTheWholeState(String text) {
        assertThat(findCodes(text)).containsExactly(AreaMention.ELSEWHERE);
    }

    @ParameterizedTest
    @CsvSource({
        "from Ohio, OH",
        "from Ohio's law enforcement, OH",
        "Ohio families, OH",
        "neighboring Mississippi, MS",
        "in the District of Columbia, DC",
        "from West Virginia and reviewed, WV",
        "most of them about children outside the United States, US"
    })
    void keepsTheWholeState(String text, String code) {
        assertThat(findCodes(text)).containsExactly(code);
    }

    private static List<String> findCodes(String text) {
        String folded = text.toLowerCase(Locale.ROOT);
        return PlaceParts.mark(GAZETTEER.findMentions(folded), folded, text).stream()
                .map(AreaMention::code)
                .toList();
    }
}
