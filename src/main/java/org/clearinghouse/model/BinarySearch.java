package org.clearinghouse.model;

import java.util.List;
import java.util.function.Predicate;

/** Binary search in lists whose leading elements fulfil a condition that the others do not. */
public final class BinarySearch {
    private BinarySearch() {}

    /** How many elements fulfil the condition. They must all come first. */
    public static <T> int countLeading(List<T> elements, Predicate<T> condition) {
        int low = 0;
        int high = elements.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (condition.test(elements.get(middle))) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
