package org.clearinghouse.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearinghouse.catalogue.MetricEntry;
import org.clearinghouse.model.AreaKind;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;

class MetricTest {
    private static final Dataset DATASET = Histories.bundled();

    @Test
    void knowsWhichAreasItExistsFor() {
        assertThat(find("cvip-files-reviewed").isPublishedFor(DATASET.nation())).isTrue();
        assertThat(find("cvip-files-reviewed").existsForStates()).isFalse();
        assertThat(find("missing-cases-orr").isPublishedFor(DATASET.nation())).isFalse();
        assertThat(find("missing-cases-orr").existsForStates()).isTrue();
    }

    @Test
    void knowsPercentagesAndPeriods() {
        assertThat(find("missing-social-services-likely-trafficked").percentage())
                .isTrue();
        assertThat(find("missing-cases").percentage()).isFalse();
        assertThat(find("connect-registered-users").hasToDatePeriod()).isTrue();
        assertThat(find("missing-cases").hasToDatePeriod()).isFalse();
    }

    @Test
    void theNationIncludesAllKindsUnlessTheCatalogueNamesSome() {
        MetricEntry named = Histories.CATALOGUE.metrics().stream()
                .filter(entry -> !entry.nationIncludes().isEmpty())
                .findFirst()
                .orElseThrow();
        for (AreaKind kind : AreaKind.values()) {
            assertThat(find("missing-cases-other").isIncludedInNation(kind)).isTrue();
            assertThat(find(named.code()).isIncludedInNation(kind))
                    .isEqualTo(kind == AreaKind.NATION || named.nationIncludes().contains(kind));
        }
    }

    private static Metric find(String code) {
        return DATASET.metricLookup().require(code);
    }
}
