package org.clearinghouse.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import graphql.language.Document;
import graphql.parser.Parser;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clearinghouse.limits.QueryComplexity.Extent;
import org.junit.jupiter.api.Test;

class QueryComplexityTest {

    @Test
    void fieldsWithinFieldsMakeDepth() {
        assertThat(measure("{ a { b { c } } d }")).isEqualTo(new Extent(3, 4));
    }

    @Test
    void fragmentsAreExpandedWhereTheyAreSpread() {
        Extent extent = measure("{ a { ...F } b { ... on T { ...F } } } fragment F on T { c { d } }");
        assertThat(extent.depth()).isEqualTo(3);
        assertThat(extent.selections()).isEqualTo((2 + 3 + 4) + 2);
    }

    @Test
    void everyOperationCounts() {
        assertThat(measure("query A { a } query B { b }").selections()).isEqualTo(2);
    }

    @Test
    void fragmentsWithinFragmentsAreMeasuredQuickly() {
        String doubling = IntStream.range(0, 500)
                .mapToObj(i -> "fragment F%d on T { ...F%d ...F%d }".formatted(i, i + 1, i + 1))
                .collect(Collectors.joining("\n"));
        Extent extent = assertTimeoutPreemptively(
                Duration.ofSeconds(2), () -> measure("{ ...F0 } fragment F500 on T { a }\n" + doubling));
        assertThat(extent.selections()).isGreaterThan(1_000_000_000);
    }

    @Test
    void aFragmentThatSpreadsItselfHasAnEnd() {
        assertThat(measure("{ ...A } fragment A on T { a { ...B } } fragment B on T { b { ...A } }")
                        .depth())
                .isLessThan(10);
    }

    @Test
    void directivesAreCountedWhereverTheyStand() {
        String document = "query @a @b { x @c ... @d { y @e @f } ...F @g } fragment F on T @h { z @i(v: 1) }";
        assertThat(QueryComplexity.countDirectives(Parser.parse(document))).isEqualTo(9);
    }

    private static Extent measure(String text) {
        Document document = Parser.parse(text);
        return QueryComplexity.measure(document);
    }
}
