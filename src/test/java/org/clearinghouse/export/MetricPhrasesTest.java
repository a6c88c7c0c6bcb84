package org.clearinghouse.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearinghouse.dataset.Area;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricPhrasesTest {
    private static final Dataset DATASET = Histories.bundled();

    @ParameterizedTest
    @CsvSource({
        "DC, the District of Columbia",
        "VI, the U.S. Virgin Islands",
        "MP, the Northern Mariana Islands",
        "ME, Maine",
        "PR, Puerto Rico"
    })
    void namesHaveAnArticleWhereEnglishWantsOne(String code, String name) {
        assertThat(MetricPhrases.formatNameWithArticle(DATASET.stateLookup().require(code)))
                .isEqualTo(name);
    }

    @Test
    void theNationHasAnArticle() {
        assertThat(MetricPhrases.formatNameWithArticle(DATASET.nation())).isEqualTo("the United States");
    }

    @Test
    void phrasesNameTheArea() {
        Area state = DATASET.stateLookup().require("DC");
        assertThat(MetricPhrases.findPhrase(requireMetric("missing-cases-other"), state))
                .hasValueSatisfying(phrase ->
                        assertThat(phrase).contains("the District of Columbia").doesNotContain("{area}"));
    }

    @Test
    void metricsOfTheNationHaveNoPhraseForAState() {
        assertThat(MetricPhrases.findPhrase(
                        requireMetric("trafficking-reports"),
                        DATASET.stateLookup().require("ME")))
                .isEmpty();
    }

    private static Metric requireMetric(String code) {
        return DATASET.metricLookup().require(code);
    }
}
