package org.clearinghouse.ingest.format.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CssConditionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(yes)|YES",
                "(yes) and (no)|NO",
                "(yes) or (no)|YES",
                "not (yes)|NO",
                "(not (no)) and ((no) or (yes))|YES",
                "(yes)and (maybe)|MAYBE",
                "yes and (yes)|YES",
                "''|MAYBE"
            })
    void evaluatesTerms(String condition, SelectorMatch expected) {
        assertThat(CssCondition.evaluate(
                        condition, term -> SelectorMatch.valueOf(term.toUpperCase(java.util.Locale.ROOT))))
                .isEqualTo(expected);
    }
}
