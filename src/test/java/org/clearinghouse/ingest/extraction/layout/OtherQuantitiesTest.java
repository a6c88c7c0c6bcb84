package org.clearinghouse.ingest.extraction.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearinghouse.ingest.extraction.number.NumberMention.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtherQuantitiesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cases of missing children per 100,000 residents",
                "rank of the states by cases",
                "change in cases from the year before",
                "population",
                "rate of cases",
                "average cases"
            })
    void recognizesWhatIsNoCount(String words) {
        assertThat(OtherQuantities.findProblem(words, "Ohio")).isEqualTo(Problem.OTHER_QUANTITY);
        assertThat(OtherQuantities.findProblem("", words)).isEqualTo(Problem.OTHER_QUANTITY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024 (est.)", "2024 projected", "Goal for 2024"})
    void recognizesEstimates(String label) {
        assertThat(OtherQuantities.findProblem("", label)).isEqualTo(Problem.UNREADABLE_QUALIFIER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cases of missing children", "reports by state", "children from social services"})
    void leavesCounts(String words) {
        assertThat(OtherQuantities.findProblem(words, words)).isNull();
    }
}
