package org.clearinghouse.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ObservationFilterTest {

    @Test
    void distinguishesConditionsOnFiguresFromThoseOnAreasMetricsAndYears() {
        assertThat(ObservationFilter.NONE.hasFigureConditions()).isFalse();
        assertThat(ObservationFilter.createForYear(2023).hasFigureConditions()).isFalse();
        assertThat(new ObservationFilterBuilder()
                        .areas("ME")
                        .metrics("missing-cases")
                        .build()
                        .hasFigureConditions())
                .isFalse();
        assertThat(new ObservationFilterBuilder().maxValue("1").build().hasFigureConditions())
                .isTrue();
        assertThat(new ObservationFilterBuilder().qualifiers().build().hasFigureConditions())
                .isTrue();
        assertThat(new ObservationFilterBuilder().sources().build().hasFigureConditions())
                .isTrue();
        assertThat(new ObservationFilterBuilder().disputed(false).build().hasFigureConditions())
                .isTrue();
    }
}
