package org.clearinghouse.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Source;
import org.clearinghouse.support.FigureCsv;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceDescriptionTest {

    @ParameterizedTest
    @CsvSource({"2024, published in 2024.", "2024-05, published in May 2024.", "2024-05-31, published in May 2024."})
    void datesHaveNoDay(String published, String text) {
        assertThat(SourceDescription.describe(createSource("Title,Publisher," + published + ",,x")))
                .startsWith("Title. Publisher, " + text);
    }

    @Test
    void leavesAnUnknownDateOut() {
        assertThat(SourceDescription.describe(createSource("Title,Publisher,,,x")))
                .startsWith("Title. Publisher. ");
    }

    @Test
    void leavesSentencesWithNumbersOut() {
        assertThat(SourceDescription.describe(createSource("Title,Publisher,2024,,Held as text. It has 3 pages.")))
                .isEqualTo("Title. Publisher, published in 2024. Held as text.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.org", "https://example.org/a?b=c"})
    void webAddressesAreLinkable(String url) {
        assertThat(SourceDescription.isLinkable(createSource("Title,Publisher,2024," + url + ",x")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "javascript:alert(1)", "data:text/html;x", "//example.org", "HTTPS.example.org"})
    void otherAddressesAreNotLinkable(String url) {
        assertThat(SourceDescription.isLinkable(createSource("Title,Publisher,2024," + url + ",x")))
                .isFalse();
    }

    private static Source createSource(String source) {
        Dataset dataset = Histories.bundledAnd()
                .document("sample.csv", FigureCsv.createWithSource(source, "VT,2019,missing-cases,12,12,exact"))
                .dataset();
        return dataset.stateLookup()
                .require("VT")
                .findSeries(dataset.metricLookup().require("missing-cases"))
                .find(2019)
                .orElseThrow()
                .getCitations()
                .get(0)
                .getSource();
    }
}
