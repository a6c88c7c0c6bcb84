package org.clearinghouse.http.routes;

import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.DatasetVersions;
import org.clearinghouse.model.InvalidInputException;

/** The version that a parameter such as {@code changedSince} names, by its number or by a time. */
final class EarlierVersion {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private EarlierVersion() {}

    /**
     * Finds the version.
     *
     * @param dataset the version that is compared with it
     * @throws InvalidInputException if there is no such version, or if it is later
     */
    static Dataset find(String text, Dataset dataset, DatasetVersions versions) {
        Dataset earlier = NUMBER.matcher(text).matches()
                ? versions.findVersion(Integer.parseInt(text))
                : versions.findAsOf(parseTime(text));
        if (earlier.version() > dataset.version()) {
            throw new InvalidInputException("version %s is later than version %s, with which it is compared."
                    .formatted(earlier.version(), dataset.version()));
        }
        return earlier;
    }

    private static OffsetDateTime parseTime(String text) {
        try {
            return AsOfParameter.parseOffsetTime(text);
        } catch (InvalidInputException e) {
            throw new InvalidInputException(
                    "\"%s\" is neither the number of a version nor a time with an offset, such as 2026-01-31T12:00:00Z."
                            .formatted(text));
        }
    }
}
