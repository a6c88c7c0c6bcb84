package org.clearinghouse.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.clearinghouse.model.ObservationKey;
import org.clearinghouse.support.OwnDatabaseResource;
import org.hibernate.Hibernate;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(OwnDatabaseResource.class)
@TestTransaction
class ObservationEntityTest {
    private static final ObservationKey MAINE_REPORTS =
            new ObservationKey("ME", "cybertipline-reports-by-location", 2023);

    @Test
    void findsTheObservationsThatAVersionTouchesWithTheirCitations() {
        List<ObservationEntity> touched = ObservationEntity.findTouchedBy(3);
        assertThat(touched).hasSize(20).allSatisfy(observation -> {
            assertThat(Hibernate.isInitialized(observation.citation)).isTrue();
            assertThat(observation.citation.observationKey()).isEqualTo(observation.observationKey());
        });
    }

    @Test
    void findsCurrentValuesOfTheAreasAndMetrics() {
        Map<ObservationKey, BigDecimal> values = findMaineReports("no-such-source");
        assertThat(values.keySet()).containsOnly(MAINE_REPORTS);
        assertThat(values.get(MAINE_REPORTS)).isEqualByComparingTo("2119");
    }

    @Test
    void leavesOutValuesThatAnExcludedSourceDecides() {
        ObservationEntity observation = ObservationEntity.find(
                        "area = ?1 and metric = ?2 and year = ?3", "ME", MAINE_REPORTS.metric(), 2023)
                .firstResult();
        assertThat(findMaineReports(observation.citation.source)).isEmpty();
    }

    private static Map<ObservationKey, BigDecimal> findMaineReports(String excludedSource) {
        return ObservationEntity.findCurrentValues(
                List.of("ME"), List.of(MAINE_REPORTS.metric()), List.of(excludedSource));
    }
}
