package org.clearinghouse.http.cache;

import java.util.function.Supplier;
import org.clearinghouse.http.HttpResponse;

/**
 * How an answer is made.
 *
 * @param changesData so that no two requests may be given the same answer
 * @param needsWorker whether it takes too long for an event loop
 */
public record Recipe(boolean changesData, boolean needsWorker, Supplier<HttpResponse> page) {

    /** For what is read from the data and takes its time. */
    static Recipe createBlocking(Supplier<HttpResponse> page) {
        return new Recipe(false, true, page);
    }

    public static Recipe createReady(HttpResponse page) {
        return new Recipe(false, false, () -> page);
    }
}
