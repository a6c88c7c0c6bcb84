package org.clearinghouse.limits;

import java.util.List;
import java.util.stream.IntStream;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Observation;

/** How many things of a kind a dataset has; where things have things, the most that one has. */
public record DatasetSizes(
        long states,
        long programs,
        long metrics,
        List<Integer> years,
        long sources,
        long citationsOfAFigure,
        long citationsOfASource,
        long documentsOfASource,
        long disputed) {

    public static DatasetSizes of(Dataset dataset) {
        return new DatasetSizes(
                dataset.states().size(),
                dataset.programs().size(),
                dataset.metrics().size(),
                dataset.years(),
                dataset.sources().size(),
                most(dataset.observations().stream()
                        .mapToInt(figure -> figure.getCitations().size())),
                most(dataset.sources().stream()
                        .mapToInt(source -> source.getCitations().size())),
                most(dataset.sources().stream()
                        .mapToInt(source -> source.getDocuments().size())),
                dataset.observations().stream().filter(Observation::isDisputed).count());
    }

    /** The states and the nation. */
    long areas() {
        return states + 1;
    }

    private static int most(IntStream sizes) {
        return sizes.max().orElse(0);
    }
}
