package org.clearinghouse.http.routes;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.DatasetVersions;
import org.clearinghouse.model.InvalidInputException;

/** The parameter {@code asOf}: a response shows the data as they were at its time. */
final class AsOfParameter {
    static final String NAME = "asOf";

    private AsOfParameter() {}

    /** The time; null without the parameter. */
    static Instant parse(QueryParameters parameters) {
        return parameters.parseSingle(NAME, AsOfParameter::parseTime);
    }

    /** The version at the time of the parameter, or the newest without it. */
    static Dataset selectDataset(QueryParameters parameters, DatasetVersions versions) {
        Dataset pinned = parameters.parseSingle(NAME, time -> versions.findAsOf(parseOffsetTime(time)));
        return pinned == null ? versions.current() : pinned;
    }

    private static Instant parseTime(String text) {
        return parseOffsetTime(text).toInstant();
    }

    /** Replaces spaces, because a plus sign that is not escaped arrives as a space. */
    static OffsetDateTime parseOffsetTime(String text) {
        try {
            return OffsetDateTime.parse(text.replace(' ', '+'));
        } catch (DateTimeException e) {
            throw new InvalidInputException(
                    "\"%s\" is not a time with an offset; write one such as 2026-01-31T12:00:00Z.".formatted(text));
        }
    }
}
