package org.clearinghouse.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TernaryPredicateTest {

    /** Whether a text starts with a prefix; unknown for no text. */
    private record PrefixFilter(String prefix, List<PrefixFilter> and, List<PrefixFilter> or, PrefixFilter not)
            implements CompositeFilter<PrefixFilter> {
        PrefixFilter(String prefix) {
            this(prefix, null, null, null);
        }

        TernaryValue evaluate(String text) {
            return TernaryPredicate.<String, PrefixFilter>compile(this, filter -> filter::evaluateOwn)
                    .evaluate(text);
        }

        private TernaryValue evaluateOwn(String text) {
            if (prefix == null) {
                return TernaryValue.TRUE;
            }
            return text == null ? TernaryValue.UNKNOWN : TernaryValue.create(text.startsWith(prefix));
        }
    }

    @Test
    void allOfAndHold() {
        PrefixFilter filter =
                new PrefixFilter("a", List.of(new PrefixFilter("ab"), new PrefixFilter("abc")), null, null);
        assertThat(filter.evaluate("abcd")).isEqualTo(TernaryValue.TRUE);
        assertThat(filter.evaluate("abd")).isEqualTo(TernaryValue.FALSE);
        assertThat(new PrefixFilter(null, List.of(), null, null).evaluate("x")).isEqualTo(TernaryValue.TRUE);
    }

    @Test
    void oneOfOrHolds() {
        PrefixFilter filter = new PrefixFilter(null, null, List.of(new PrefixFilter("a"), new PrefixFilter("b")), null);
        assertThat(filter.evaluate("b")).isEqualTo(TernaryValue.TRUE);
        assertThat(filter.evaluate("c")).isEqualTo(TernaryValue.FALSE);
        assertThat(new PrefixFilter(null, null, List.of(), null).evaluate("x")).isEqualTo(TernaryValue.FALSE);
    }

    @Test
    void notIsTheOpposite() {
        PrefixFilter filter = new PrefixFilter("a", null, null, new PrefixFilter("ab"));
        assertThat(filter.evaluate("ac")).isEqualTo(TernaryValue.TRUE);
        assertThat(filter.evaluate("ab")).isEqualTo(TernaryValue.FALSE);
        assertThat(new PrefixFilter(null, null, null, new PrefixFilter(null)).evaluate("x"))
                .isEqualTo(TernaryValue.FALSE);
    }

    @Test
    void whatIsNotKnownStaysUndecided() {
        PrefixFilter unconditional = new PrefixFilter(null);
        assertThat(new PrefixFilter(null, null, List.of(new PrefixFilter("a"), unconditional), null).evaluate(null))
                .isEqualTo(TernaryValue.TRUE);
        assertThat(new PrefixFilter(null, null, null, new PrefixFilter("a")).evaluate(null))
                .isEqualTo(TernaryValue.UNKNOWN);
    }
}
