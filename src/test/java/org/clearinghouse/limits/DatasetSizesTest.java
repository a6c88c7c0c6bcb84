package org.clearinghouse.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.io.ClasspathResource;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;

class DatasetSizesTest {
    private static final Dataset DATASET = Histories.bundled();

    @Test
    void countsTheObjectsOfADataset() {
        DatasetSizes sizes = DatasetSizes.compute(DATASET);
        assertThat(sizes.states()).isEqualTo(56);
        assertThat(sizes.areas()).isEqualTo(57);
        assertThat(sizes.metrics()).isEqualTo(DATASET.metrics().size());
        assertThat(sizes.years()).isEqualTo(DATASET.years());
        assertThat(sizes.disputed()).isEqualTo(DATASET.disputed().size());
    }

    @Test
    void findsTheLargestListsOfOneObject() {
        DatasetSizes sizes = DatasetSizes.compute(DATASET);
        assertThat(DATASET.observations())
                .allSatisfy(each -> assertThat(each.getCitations())
                        .hasSizeLessThanOrEqualTo((int) sizes.maxCitationsPerObservation()))
                .anySatisfy(each -> assertThat(each.getCitations()).hasSize((int) sizes.maxCitationsPerObservation()));
        assertThat(DATASET.sources())
                .anySatisfy(each -> assertThat(each.getCitations()).hasSize((int) sizes.maxCitationsPerSource()))
                .anySatisfy(each -> assertThat(each.getDocuments()).hasSize((int) sizes.maxDocumentsPerSource()));
    }

    @Test
    void findsTheMostObservationsOfOneStateMetricAndYear() {
        DatasetSizes sizes = DatasetSizes.compute(DATASET);
        assertThat(DATASET.states()).anySatisfy(state -> assertThat(count(figure -> figure.getState() == state))
                .isEqualTo(sizes.maxObservationsPerState()));
        assertThat(count(figure -> figure.getState() == null)).isEqualTo(sizes.observationsOfNation());
        assertThat(DATASET.metrics()).anySatisfy(metric -> assertThat(count(figure -> figure.getMetric() == metric))
                .isEqualTo(sizes.maxObservationsPerMetric()));
        assertThat(DATASET.years()).anySatisfy(year -> assertThat(count(figure -> figure.getYear() == year))
                .isEqualTo(sizes.maxObservationsPerYear()));
    }

    private static long count(Predicate<Observation> condition) {
        return DATASET.observations().stream().filter(condition).count();
    }

    @Test
    void countsTheCitationsOfTheOnlySource() {
        DatasetSizes sizes = DatasetSizes.compute(new Histories()
                .document("maine-2023.txt", ClasspathResource.readText("/documents/maine-2023.txt"))
                .dataset());
        assertThat(sizes.sources()).isEqualTo(1);
        assertThat(sizes.maxCitationsPerSource()).isEqualTo(20);
        assertThat(sizes.maxDocumentsPerSource()).isEqualTo(1);
    }
}
