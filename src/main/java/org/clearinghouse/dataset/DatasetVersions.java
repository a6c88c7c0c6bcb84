package org.clearinghouse.dataset;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.stream.Stream;
import org.clearinghouse.dataset.history.History;
import org.clearinghouse.dataset.history.History.VersionRow;
import org.clearinghouse.dataset.history.HistoryFingerprint;
import org.clearinghouse.model.InvalidInputException;

/** All that is known at a moment: the newest version of the data and those before it. A request is answered from one edition. */
@RegisterForReflection(
        classNames = {"com.github.benmanes.caffeine.cache.SIMS", "com.github.benmanes.caffeine.cache.PDMS"})
public final class DatasetVersions {
    private static final int PAST_VERSIONS_KEPT = 8;

    private final History history;
    private final Dataset current;
    private final String fingerprint;
    /** Given up where memory is short. */
    private final Cache<Integer, Dataset> past =
            Caffeine.newBuilder().maximumSize(PAST_VERSIONS_KEPT).softValues().build();

    public DatasetVersions(History history) {
        this.history = history;
        this.current = DatasetBuilder.buildCurrent(history);
        this.fingerprint = computeFingerprint(history);
    }

    /** The newest version. */
    public Dataset current() {
        return current;
    }

    /** All versions, as rows. */
    public History history() {
        return history;
    }

    /** The same for the same content, in every process and whatever order the database gives its rows in. */
    public String fingerprint() {
        return fingerprint;
    }

    /**
     * The data as it was at a time, with ids of its own. The first call for a version builds it, which takes a while.
     *
     * @throws InvalidInputException for a time before the first version or in the future
     */
    public Dataset findAsOf(OffsetDateTime time) {
        return past.get(findVersionNumber(time.toInstant()), number -> DatasetBuilder.build(history, number));
    }

    private int findVersionNumber(Instant time) {
        Instant newest = history.findVersion(history.newestVersion()).recordedAt();
        if (time.isAfter(newest) && time.isAfter(Instant.now())) {
            throw new InvalidInputException("The time %s is in the future.".formatted(time));
        }
        return history.versions().stream()
                .filter(version -> !version.recordedAt().isAfter(time))
                .mapToInt(VersionRow::number)
                .max()
                .orElseThrow(() -> createTooEarlyException(time));
    }

    private InvalidInputException createTooEarlyException(Instant time) {
        Instant first = history.findVersion(1).recordedAt();
        return new InvalidInputException(
                "The time %s is before the first data, which were recorded at %s.".formatted(time, first));
    }

    static String computeFingerprint(History history) {
        HistoryFingerprint fingerprint = new HistoryFingerprint();
        Stream.of(
                        history.versions(),
                        history.areas(),
                        history.populations(),
                        history.programs(),
                        history.metrics(),
                        history.sources(),
                        history.retractions(),
                        history.documents(),
                        history.citations(),
                        history.observations())
                .flatMap(Collection::stream)
                .forEach(fingerprint::add);
        return fingerprint.toString();
    }
}
