package org.clearinghouse.query;

import java.util.List;
import java.util.stream.Stream;
import org.clearinghouse.model.InvalidInputException;

/**
 * A filter that can contain filters of its kind: all of {@code and} hold, one of {@code or} at least, and {@code not}
 * does not. A part that is null is no condition.
 */
public interface CompositeFilter<F extends CompositeFilter<F>> {
    int MAX_DEPTH = 5;
    int MAX_FILTERS = 50;

    List<F> and();

    List<F> or();

    F not();

    /** Whether it contains other filters, even an empty list of them. */
    default boolean hasNestedFilters() {
        return and() != null || or() != null || not() != null;
    }

    /** All filters that it contains at any depth, without itself. */
    default Stream<F> streamNestedFilters() {
        return streamChildren().flatMap(child -> Stream.concat(Stream.of(child), child.streamNestedFilters()));
    }

    private Stream<F> streamChildren() {
        Stream<F> lists = Stream.of(and(), or()).filter(list -> list != null).flatMap(List::stream);
        return Stream.concat(lists, Stream.ofNullable(not()));
    }

    private int measureDepth() {
        return streamChildren()
                .mapToInt(child -> 1 + ((CompositeFilter<F>) child).measureDepth())
                .max()
                .orElse(0);
    }

    /** @throws InvalidInputException for filters that are nested too deep, and for too many of them */
    default void requireBoundedNesting() {
        int depth = measureDepth();
        if (depth > MAX_DEPTH) {
            throw new InvalidInputException(
                    "The filter nests and, or and not %s levels deep, and %s are allowed; write it flatter."
                            .formatted(depth, MAX_DEPTH));
        }
        long filters = streamNestedFilters().count();
        if (filters > MAX_FILTERS) {
            throw new InvalidInputException(("The filter contains %s filters in and, or and not, and %s are allowed; "
                            + "write alternatives of one condition as a list of values.")
                    .formatted(filters, MAX_FILTERS));
        }
    }
}
