package org.clearinghouse.dataset.history;

import java.util.List;

/** The rows contradict each other, so that no dataset can be built; the message lists the first flaws. */
public final class DataIntegrityException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int MAX_LISTED = 3;

    DataIntegrityException(int version, List<String> flaws) {
        super("Version %s cannot be served, because its rows contradict each other: %s%s"
                .formatted(
                        version,
                        String.join("; ", flaws.subList(0, Math.min(MAX_LISTED, flaws.size()))),
                        describeRest(flaws)));
    }

    private static String describeRest(List<String> flaws) {
        return flaws.size() > MAX_LISTED ? "; and %s more".formatted(flaws.size() - MAX_LISTED) : "";
    }
}
