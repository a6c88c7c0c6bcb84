package org.clearinghouse.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.model.Period;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;

class MetricFilterTest {
    private static final Dataset DATASET = Histories.bundled();

    @Test
    void selectsInTheOrderOfTheCatalogue() {
        assertThat(new MetricFilter(List.of("team-hope-supported", "missing-cases"), null, null, null, null, null)
                        .selectMetrics(DATASET))
                .extracting(Metric::getCode)
                .containsExactly("missing-cases", "team-hope-supported");
    }

    @Test
    void combinesFilters() {
        MetricFilter cvip = new MetricFilter(null, List.of("cvip"), null, null, null, null);
        MetricFilter toDate = new MetricFilter(null, null, List.of(Period.TO_DATE), null, null, null);
        assertThat(new MetricFilter(null, null, null, List.of(cvip), null, toDate).selectMetrics(DATASET))
                .isNotEmpty()
                .allMatch(metric -> metric.getProgram().getCode().equals("cvip"))
                .noneMatch(metric -> metric.getPeriod() == Period.TO_DATE);
    }

    @Test
    void allConditionsHold() {
        assertThat(new MetricFilter(null, List.of("cvip"), List.of(Period.TO_DATE), null, null, null)
                        .selectMetrics(DATASET))
                .extracting(Metric::getCode)
                .containsExactly("cvip-files-reviewed-to-date", "cvip-identified-children");
        assertThat(new MetricFilter(List.of(), null, null, null, null, null).selectMetrics(DATASET))
                .isEmpty();
    }
}
