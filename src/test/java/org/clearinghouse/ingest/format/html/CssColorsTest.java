package org.clearinghouse.ingest.format.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CssColorsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "White | #ffffff",
                "whitesmoke | #f5f5f5",
                "#FfF | #ffffff",
                "#12345678 | #123456",
                "#fff0 | transparent",
                "rgb(255 0 51) | #ff0033",
                "rgb(100%, 0%, 20%) | #ff0033",
                "rgba(0, 0, 0, 0.05) | transparent",
                "hsl(0,0%,100%) | #ffffff",
                "hsl(120deg 100% 25%) | #008000",
                "hsla(240, 100%, 50%, .5) | #0000ff",
                "hsl(-60 100% 50%) | #ff00ff",
                "hsl(0.5turn 100% 50%) | #00ffff",
                "hsl(39 100 50) | #ffa600",
                "hsl(1.2.3 0% 100%) | #ffffff",
                "hwb(194 0% 0%) | #00c3ff",
                "hwb(60 100% 0%) | #ffffff",
                "hwb(60 50% 50%) | #808080"
            })
    void resolvesColours(String written, String color) {
        assertThat(CssColors.normalize(written)).isEqualTo(color);
        assertThat(CssColors.isResolved(color)).isTrue();
    }

    @Test
    void doesNotKnowOtherColours() {
        assertThat(CssColors.isResolved(CssColors.normalize("lab(100% 0 0)"))).isFalse();
        assertThat(CssColors.isResolved(CssColors.normalize("whit"))).isFalse();
        assertThat(CssColors.isResolved(CssColors.normalize("rgb(1,2)"))).isFalse();
    }
}
