package org.clearinghouse.query;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.model.ObservationKey;

/**
 * Encodes a position in a list of observations as the key of the observation there. It is valid for any order, and in
 * later versions as long as the observation exists.
 */
final class Cursor {
    private Cursor() {}

    static String encode(Observation observation) {
        return encode(observation.key());
    }

    static String encode(ObservationKey key) {
        byte[] bytes = key.toString().getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The key that a cursor encodes, whether such an observation exists or not; empty for anything but a cursor. */
    static Optional<ObservationKey> decodeKey(String cursor) {
        return decode(cursor).flatMap(ObservationKey::parse);
    }

    /** @throws InvalidInputException for anything but the cursor of an existing observation */
    static Observation resolve(String argument, String cursor, Dataset dataset) {
        return decodeKey(cursor)
                .flatMap(dataset::findObservation)
                .orElseThrow(() -> new InvalidInputException(
                        "%s is not a cursor of this list, or its figure has been withdrawn; use one of the page before, or start again."
                                .formatted(argument)));
    }

    private static Optional<String> decode(String cursor) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
