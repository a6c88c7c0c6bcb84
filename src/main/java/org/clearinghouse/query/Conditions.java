package org.clearinghouse.query;

import java.util.Collection;

/** How the conditions of all filters are read. */
final class Conditions {
    private Conditions() {}

    /** No list, no condition; what has no value is in no list. */
    static <T> boolean matches(Collection<T> alternatives, T value) {
        return alternatives == null || value != null && alternatives.contains(value);
    }
}
