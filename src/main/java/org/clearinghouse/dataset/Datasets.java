package org.clearinghouse.dataset;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.clearinghouse.dataset.History.VersionRow;

/** The dataset that is served now, and those that were. */
@ApplicationScoped
@RegisterForReflection(
        classNames = {"com.github.benmanes.caffeine.cache.SSMS", "com.github.benmanes.caffeine.cache.PSMS"})
public class Datasets {
    private static final int PAST_VERSIONS_KEPT = 8;

    private volatile Loaded loaded;

    private record Loaded(History history, Dataset current, Cache<Integer, Dataset> past) {
        static Loaded of(History history) {
            Cache<Integer, Dataset> past =
                    Caffeine.newBuilder().maximumSize(PAST_VERSIONS_KEPT).build();
            return new Loaded(history, DatasetBuilder.current(history), past);
        }
    }

    /** Serves the newest version of this history from now on. */
    public void swap(History history) {
        loaded = Loaded.of(history);
    }

    public boolean isLoaded() {
        return loaded != null;
    }

    /** The newest version. */
    public Dataset current() {
        return loaded().current();
    }

    /**
     * The data as it was at a time, with ids of its own.
     *
     * @throws InvalidInput for a time before the first version or in the future
     */
    public Dataset asOf(OffsetDateTime time) {
        Loaded now = loaded();
        int version = versionAt(now.history(), time.toInstant());
        return now.past().get(version, number -> DatasetBuilder.pinned(now.history(), number));
    }

    private static int versionAt(History history, Instant time) {
        Instant newest = history.version(history.newestVersion()).recordedAt();
        if (time.isAfter(newest) && time.isAfter(Instant.now())) {
            throw new InvalidInput("The time %s is in the future.".formatted(time));
        }
        return history.versions().stream()
                .filter(version -> !version.recordedAt().isAfter(time))
                .mapToInt(VersionRow::number)
                .max()
                .orElseThrow(() -> beforeTheFirst(history, time));
    }

    private static InvalidInput beforeTheFirst(History history, Instant time) {
        Instant first = history.version(1).recordedAt();
        return new InvalidInput(
                "The time %s is before the first data, which were recorded at %s.".formatted(time, first));
    }

    private Loaded loaded() {
        if (loaded == null) {
            throw new IllegalStateException("the dataset is not loaded yet");
        }
        return loaded;
    }
}
