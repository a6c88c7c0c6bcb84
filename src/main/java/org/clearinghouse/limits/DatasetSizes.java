package org.clearinghouse.limits;

import java.util.List;
import java.util.stream.IntStream;
import org.clearinghouse.dataset.Dataset;

/**
 * The numbers of objects in a dataset, and the sizes of its largest nested lists.
 *
 * @param years all years that have observations, ascending
 * @param disputed observations whose citations contradict each other
 */
public record DatasetSizes(
        long states,
        long programs,
        long metrics,
        List<Integer> years,
        long sources,
        long maxCitationsPerObservation,
        long maxCitationsPerSource,
        long maxDocumentsPerSource,
        long disputed,
        long maxObservationsPerState,
        long observationsOfNation,
        long maxObservationsPerMetric,
        long maxObservationsPerYear) {

    public static DatasetSizes compute(Dataset dataset) {
        return new DatasetSizes(
                dataset.states().size(),
                dataset.programs().size(),
                dataset.metrics().size(),
                dataset.years(),
                dataset.sources().size(),
                dataset.maxCitations(),
                computeMax(dataset.sources().stream()
                        .mapToInt(source -> source.getCitations().size())),
                computeMax(dataset.sources().stream()
                        .mapToInt(source -> source.getDocuments().size())),
                dataset.countDisputed(),
                computeMax(dataset.states().stream().mapToInt(dataset::countObservations)),
                dataset.countObservations(dataset.nation()),
                computeMax(dataset.metrics().stream().mapToInt(dataset::countObservations)),
                computeMax(dataset.years().stream().mapToInt(dataset::countObservations)));
    }

    /** The states and the nation. */
    long areas() {
        return states + 1;
    }

    private static int computeMax(IntStream sizes) {
        return sizes.max().orElse(0);
    }
}
