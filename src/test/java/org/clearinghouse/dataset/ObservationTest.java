package org.clearinghouse.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.clearinghouse.support.FigureRows;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;

class ObservationTest {
    private static final Dataset DATASET = Histories.bundled();

    @Test
    void isSmallBelowTenUnlessItIsAPercentage() {
        assertThat(FigureRows.find(DATASET, "ME", "missing-cases-other", 2023).isSmall())
                .isTrue();
        assertThat(FigureRows.find(DATASET, "ME", "missing-cases", 2023).isSmall())
                .isFalse();
        Dataset dataset = FigureRows.createDataset(
                FigureRows.exact("US", 2001, "missing-social-services-likely-trafficked", "9"));
        assertThat(FigureRows.find(dataset, "US", "missing-social-services-likely-trafficked", 2001)
                        .isSmall())
                .isFalse();
    }

    @Test
    void hasAStateUnlessItIsTheNations() {
        assertThat(FigureRows.find(DATASET, "ME", "missing-cases", 2023).getState())
                .isSameAs(DATASET.stateLookup().require("ME"));
        assertThat(FigureRows.find(DATASET, "US", "missing-cases", 2023).getState())
                .isNull();
    }

    @Test
    void findsTheSameFigureInAnotherYear() {
        Observation observation = FigureRows.find(DATASET, "US", "cvip-files-reviewed", 2023);
        assertThat(observation.findInYear(2022)).contains(FigureRows.find(DATASET, "US", "cvip-files-reviewed", 2022));
        assertThat(observation.findInYear(1990)).isEmpty();
    }

    @Test
    void takesTheReferenceDateFromItsCitations() {
        assertThat(FigureRows.find(DATASET, "US", "cvip-identified-children", 2023)
                        .getReferenceDate())
                .isEqualTo(LocalDate.of(2023, 12, 31));
        assertThat(FigureRows.find(DATASET, "ME", "missing-cases", 2023).getReferenceDate())
                .isNull();
    }
}
