package org.clearinghouse.dataset;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.clearinghouse.dataset.history.History;
import org.clearinghouse.dataset.history.History.VersionRow;
import org.clearinghouse.dataset.history.HistoryFingerprint;
import org.clearinghouse.model.InvalidInputException;

/** The newest version of the data and the versions before it, built when they are asked for. */
@RegisterForReflection(
        classNames = {"com.github.benmanes.caffeine.cache.SIMS", "com.github.benmanes.caffeine.cache.PDMS"})
public final class DatasetVersions {
    private static final int MAX_PAST_VERSIONS = 8;

    private final History history;
    private final Dataset current;
    private final HistoryFingerprint historyFingerprint;
    private final String fingerprint;
    /** With soft values, because past versions can be built again when memory is short. */
    private final Cache<Integer, Dataset> past =
            Caffeine.newBuilder().maximumSize(MAX_PAST_VERSIONS).softValues().build();

    private DatasetVersions(History history, Dataset current, HistoryFingerprint fingerprint) {
        this.history = history;
        this.current = current;
        this.historyFingerprint = fingerprint;
        this.fingerprint = fingerprint.toHex();
    }

    /** @param history rows that the integrity checker accepts */
    public static DatasetVersions of(History history) {
        return new DatasetVersions(history, DatasetBuilder.buildCurrent(history), HistoryFingerprint.compute(history));
    }

    /**
     * The versions of a later history. They share what did not change, so that the time depends on the change.
     *
     * @param later rows that the integrity checker accepts
     */
    public DatasetVersions update(History later) {
        return later.isUpdateOf(history)
                ? new DatasetVersions(
                        later, DatasetBuilder.update(current, later), historyFingerprint.update(history, later))
                : of(later);
    }

    /** The newest version. */
    public Dataset current() {
        return current;
    }

    /** The rows of all versions. */
    public History history() {
        return history;
    }

    /** Equal for equal content, in every process and for every order of the rows. */
    public String fingerprint() {
        return fingerprint;
    }

    /**
     * The data of a version, with ids that name it. The first call for a version builds it.
     *
     * @throws InvalidInputException for a number that is no version's
     */
    public Dataset findVersion(int number) {
        if (number < 1 || number > history.newestVersion()) {
            throw new InvalidInputException(
                    "There is no version %s; the versions are 1 to %s.".formatted(number, history.newestVersion()));
        }
        return past.get(number, each -> DatasetBuilder.buildPast(current, history, each));
    }

    /**
     * The data as they were at a time, with ids that name the version. The first call for a version builds it.
     *
     * @throws InvalidInputException for a time before the first version or in the future
     */
    public Dataset findAsOf(OffsetDateTime time) {
        return findVersion(findVersionNumber(time.toInstant()));
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
}
