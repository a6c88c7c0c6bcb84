package org.clearinghouse.ingest.extraction.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearinghouse.ingest.extraction.template.SheetPassages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtherCountersTest {
    private static final String CASES = " handled 11 cases of missing children from Ohio.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "In 2023, a sister organization of NCMEC" + CASES,
                "In 2023, NCMEC's predecessor" + CASES,
                "In 2023, NCMEC's Canadian counterpart" + CASES,
                "In 2023, the charity, unlike NCMEC," + CASES,
                "In 2019, the Canadian CyberTipline received 5,000 reports of child sexual exploitation.",
                "In 2018, Cybertip.ca received 6,000 reports of child sexual exploitation for the CyberTipline.",
                "In 2022, 15,555 cases of missing children were reported to police in Ohio."
            })
    void recognizesOthersThatCount(String sentence) {
        assertThat(isCountedByOther(sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "In 2023, NCMEC" + CASES,
                "In 2023, NCMEC and its partners" + CASES,
                "In 2023, NCMEC handled 11 cases of missing children that were reported to police in Ohio.",
                "In 2023, the CyberTipline received 36 million reports of child sexual exploitation."
            })
    void keepsTheCountsOfTheCenter(String sentence) {
        assertThat(isCountedByOther(sentence)).isFalse();
    }

    private static boolean isCountedByOther(String sentence) {
        return OtherCounters.isCountedByOther(
                SheetPassages.readLast(sentence).candidates().get(0));
    }
}
