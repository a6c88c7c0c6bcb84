package bench;

import static java.util.stream.Collectors.toMap;

import com.netflix.graphql.dgs.DgsDataLoader;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.dataloader.MappedBatchLoader;

/** One SQL statement for each requested metric and year. */
@DgsDataLoader(name = "figures")
class FigureLoader implements MappedBatchLoader<FigureKey, FigureRow> {
    private final Figures figures;

    private record Slice(String metric, int year) {
        FigureKey key(FigureRow row) {
            return new FigureKey(metric, year, row.area());
        }
    }

    FigureLoader(Figures figures) {
        this.figures = figures;
    }

    @Override
    public CompletionStage<Map<FigureKey, FigureRow>> load(Set<FigureKey> keys) {
        return CompletableFuture.completedFuture(keys.stream()
                .map(key -> new Slice(key.metric(), key.year()))
                .distinct()
                .flatMap(this::figures)
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private Stream<Map.Entry<FigureKey, FigureRow>> figures(Slice slice) {
        return figures.findByMetricAndYear(slice.metric(), slice.year()).stream()
                .map(row -> Map.entry(slice.key(row), row));
    }
}
