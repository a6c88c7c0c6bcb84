package org.clearinghouse.ingest.format.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaQueriesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|YES",
                "all|YES",
                "screen|YES",
                "only screen and (min-width: 40em)|YES",
                "print|NO",
                "not print|YES",
                "not screen and (min-width: 40em)|NO",
                "print, screen|YES",
                "(max-width: 600px)|NO",
                "(width >= 600px)|YES",
                "(600px <= width < 900px)|NO",
                "(400px < width)|YES",
                "(min-width: 600px) and (max-width: 900px)|NO",
                "(max-width: 600px) or (min-height: 300px)|YES",
                "not (max-width: 600px)|YES",
                "(prefers-color-scheme: dark)|NO",
                "(prefers-reduced-motion)|NO",
                "(hover) and (pointer: fine)|YES",
                "(orientation: portrait)|NO",
                "(update: slow)|MAYBE",
                "(min-resolution: 2dppx)|MAYBE",
                "(width >= calc(1px + 1px))|MAYBE"
            })
    void matchesTheScreenOfADesktopComputer(String list, SelectorMatch expected) {
        assertThat(MediaQueries.match(list)).isEqualTo(expected);
    }
}
