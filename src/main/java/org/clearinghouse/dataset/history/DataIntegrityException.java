package org.clearinghouse.dataset.history;

import java.util.List;

/** Rows that no version can be made of; the message says which and why. */
public final class DataIntegrityException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int SHOWN = 3;

    DataIntegrityException(int version, List<String> flaws) {
        super("Version %d cannot be served, because its rows contradict each other: %s%s"
                .formatted(
                        version,
                        String.join("; ", flaws.subList(0, Math.min(SHOWN, flaws.size()))),
                        describeRest(flaws)));
    }

    private static String describeRest(List<String> flaws) {
        return flaws.size() > SHOWN ? "; and %d more".formatted(flaws.size() - SHOWN) : "";
    }
}
