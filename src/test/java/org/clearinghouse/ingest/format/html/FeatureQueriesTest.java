package org.clearinghouse.ingest.format.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeatureQueriesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(display: grid)|YES",
                "not (display: grid)|NO",
                "(display: flex) and (gap: 1em)|YES",
                "(display: -ms-grid) or (position: sticky)|YES",
                "(-ms-ime-align: auto)|NO",
                "(-webkit-touch-callout: none)|NO",
                "((display: grid) and (not (display: inline-grid)))|NO",
                "(--x: y)|YES",
                "(color: color-mix(in srgb, red, blue))|YES",
                "selector(:has(a))|YES",
                "selector(:focus-visible)|YES",
                "selector(::-webkit-scrollbar)|MAYBE",
                "(display: masonry)|MAYBE",
                "(unknown-property: x)|MAYBE",
                "(animation-timeline: scroll())|MAYBE",
                "font-tech(color-COLRv1)|MAYBE"
            })
    void knowsWhatAllBrowsersSupport(String condition, SelectorMatch expected) {
        assertThat(FeatureQueries.match(condition)).isEqualTo(expected);
    }
}
