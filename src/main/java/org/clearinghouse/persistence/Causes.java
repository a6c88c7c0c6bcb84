package org.clearinghouse.persistence;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Stream;

/** What a failure came from: what stands behind it, and beside what stands behind it, as transaction managers put it. */
public final class Causes {
    private Causes() {}

    /** The failure and all that it came from, the nearest first. */
    public static Stream<Throwable> walkCauses(Throwable failure) {
        return walkCauses(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    /** Some are among their own causes. */
    private static Stream<Throwable> walkCauses(Throwable failure, Set<Throwable> seen) {
        return failure == null || !seen.add(failure)
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(failure),
                        Stream.concat(Stream.of(failure.getSuppressed()), Stream.ofNullable(failure.getCause()))
                                .flatMap(cause -> walkCauses(cause, seen)));
    }
}
