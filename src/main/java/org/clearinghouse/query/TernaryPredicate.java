package org.clearinghouse.query;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A condition that can be evaluated while a part of what it depends on is not known. */
@FunctionalInterface
interface TernaryPredicate<T> {
    TernaryValue evaluate(T candidate);

    static <T> TernaryPredicate<T> acceptAll() {
        return candidate -> TernaryValue.TRUE;
    }

    /**
     * Combines the conditions of a filter with those of the filters that it contains.
     *
     * @param compiler compiles the conditions of one filter, without the filters that it contains
     */
    static <T, F extends CompositeFilter<F>> TernaryPredicate<T> compile(
            F filter, Function<F, TernaryPredicate<T>> compiler) {
        return compiler.apply(filter).and(compileNested(filter, compiler));
    }

    /** Combines the conditions of the filters that a filter contains, without its own. */
    static <T, F extends CompositeFilter<F>> TernaryPredicate<T> compileNested(
            F filter, Function<F, TernaryPredicate<T>> compiler) {
        Stream<TernaryPredicate<T>> all =
                Stream.ofNullable(filter.and()).flatMap(List::stream).map(each -> compile(each, compiler));
        Stream<TernaryPredicate<T>> any = Stream.ofNullable(filter.or()).map(filters -> compileAny(filters, compiler));
        Stream<TernaryPredicate<T>> none = Stream.ofNullable(filter.not())
                .map(each -> compile(each, compiler).negate());
        return Stream.of(all, any, none)
                .flatMap(Function.identity())
                .reduce(TernaryPredicate::and)
                .orElse(acceptAll());
    }

    /** One of them holds unless all of their opposites do. */
    private static <T, F extends CompositeFilter<F>> TernaryPredicate<T> compileAny(
            Collection<F> filters, Function<F, TernaryPredicate<T>> compiler) {
        return filters.stream()
                .map(each -> compile(each, compiler).negate())
                .reduce(acceptAll(), TernaryPredicate::and)
                .negate();
    }

    private TernaryPredicate<T> negate() {
        return candidate -> evaluate(candidate).negate();
    }

    private TernaryPredicate<T> and(TernaryPredicate<T> other) {
        return candidate -> {
            TernaryValue own = evaluate(candidate);
            return own == TernaryValue.FALSE ? own : own.and(other.evaluate(candidate));
        };
    }
}
