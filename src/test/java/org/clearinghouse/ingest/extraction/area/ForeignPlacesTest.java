package org.clearinghouse.ingest.extraction.area;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearinghouse.catalogue.Catalogue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForeignPlacesTest {
    private static final AreaGazetteer GAZETTEER = new AreaGazetteer(Catalogue.loadBundled());

    @ParameterizedTest
    @CsvSource({
        "in canada, ?",
        "belgium's cybertipline, ?",
        "in the uk, ?",
        "in new mexico, NM",
        "in georgia, GA",
        "(national): 3, US"
    })
    void areNoPlacesOfTheNation(String text, String code) {
        assertThat(GAZETTEER.findMentions(text)).extracting(AreaMention::code).containsExactly(code);
    }
}
