package org.clearinghouse.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;

class MetricNotesTest {
    private static final Dataset DATASET = Histories.bundled();
    private static final Metric METRIC = DATASET.metricLookup().require("missing-cases");

    @Test
    void replacesCodesByQuotedNames() {
        assertThat(MetricNotes.replaceCodesWithNames("Compare missing-cases with it.", METRIC))
                .isEqualTo("Compare \"Cases of missing children\" with it.");
    }

    @Test
    void doesNotReplacePartsOfLongerCodes() {
        String other = DATASET.metricLookup().require("missing-cases-other").getName();
        assertThat(MetricNotes.replaceCodesWithNames("See missing-cases-other.", METRIC))
                .isEqualTo("See \"" + other + "\".");
        assertThat(MetricNotes.replaceCodesWithNames("See missing-cases-unknown.", METRIC))
                .isEqualTo("See missing-cases-unknown.");
    }

    @Test
    void notesForSheetsContainNeitherDigitsNorCodes() {
        assertThat(DATASET.metrics()).allSatisfy(metric -> assertThat(MetricNotes.format(metric))
                .doesNotContainPattern("\\d")
                .doesNotContain(" missing-cases"));
    }
}
