package org.clearinghouse.limits;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Observation;

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
                computeMax(dataset.observations().stream()
                        .mapToInt(figure -> figure.getCitations().size())),
                computeMax(dataset.sources().stream()
                        .mapToInt(source -> source.getCitations().size())),
                computeMax(dataset.sources().stream()
                        .mapToInt(source -> source.getDocuments().size())),
                dataset.observations().stream().filter(Observation::isDisputed).count(),
                countLargestGroup(states(dataset), Observation::getState),
                dataset.observations().size() - states(dataset).count(),
                countLargestGroup(dataset.observations().stream(), Observation::getMetric),
                countLargestGroup(dataset.observations().stream(), Observation::getYear));
    }

    private static Stream<Observation> states(Dataset dataset) {
        return dataset.observations().stream().filter(figure -> figure.getState() != null);
    }

    private static long countLargestGroup(Stream<Observation> observations, Function<Observation, Object> key) {
        return observations.collect(Collectors.groupingBy(key, Collectors.counting())).values().stream()
                .max(Comparator.naturalOrder())
                .orElse(0L);
    }

    /** The states and the nation. */
    long areas() {
        return states + 1;
    }

    private static int computeMax(IntStream sizes) {
        return sizes.max().orElse(0);
    }
}
