package bench;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import com.netflix.graphql.dgs.DgsDataLoader;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.dataloader.MappedBatchLoader;

/** One SQL for each metric and year that is asked for. */
@DgsDataLoader(name = "figures")
class FigureLoader implements MappedBatchLoader<FigureKey, Figure> {
    private final Figures figures;

    private record Slice(String metric, int year) {}

    FigureLoader(Figures figures) {
        this.figures = figures;
    }

    @Override
    public CompletionStage<Map<FigureKey, Figure>> load(Set<FigureKey> keys) {
        return CompletableFuture.completedFuture(
                keys.stream()
                        .collect(groupingBy(
                                key -> new Slice(key.metric(), key.year()), mapping(FigureKey::area, toList())))
                        .entrySet()
                        .stream()
                        .flatMap(slice -> figures
                                .findByMetricAndYearAndAreaIn(
                                        slice.getKey().metric(), slice.getKey().year(), slice.getValue())
                                .stream())
                        .collect(toMap(Figure::key, Function.identity())));
    }
}
