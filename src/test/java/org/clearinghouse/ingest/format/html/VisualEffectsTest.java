package org.clearinghouse.ingest.format.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisualEffectsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "filter|blur(4px)",
                "filter|brightness(1.1) blur(.3em)",
                "filter|opacity(0)",
                "filter|contrast(5%)",
                "clip-path|inset(50%)",
                "clip-path|circle(0)",
                "zoom|.1"
            })
    void hide(String name, String value) {
        assertThat(VisualEffects.hide(style(name, value), 16)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mask|url(x.svg)",
                "-webkit-mask-image|linear-gradient(black, transparent)",
                "filter|url(#x)",
                "filter|invert(1)",
                "filter|blur(calc(1px + 1px))",
                "clip-path|url(#x)",
                "clip-path|inset(0 50% 0 0)",
                "clip-path|polygon(0 0, 20% 0, 20% 100%, 0 100%)",
                "clip-path|circle(20%)",
                "mix-blend-mode|difference",
                "letter-spacing|-.5em",
                "-webkit-text-stroke|8px black",
                "transform|matrix(0.1, 0, 0, 0.1, 0, 0)",
                "content|url(x.png)"
            })
    void mayHide(String name, String value) {
        assertThat(VisualEffects.hide(style(name, value), 16)).isFalse();
        assertThat(VisualEffects.mayHide(style(name, value), 16, false)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "filter|none",
                "filter|blur(0)",
                "filter|drop-shadow(0 0 2px rgb(0 0 0 / 50%)) grayscale(1)",
                "clip-path|none",
                "clip-path|inset(0 round 4px)",
                "clip-path|polygon(0 0, 100% 0, 100% 90%, 0 100%)",
                "mix-blend-mode|multiply",
                "letter-spacing|-.02em",
                "-webkit-text-stroke|0",
                "transform|matrix(1, 0, 0, 1, 0, 0)",
                "mask|none"
            })
    void leaveTextLegible(String name, String value) {
        assertThat(VisualEffects.hide(style(name, value), 16)).isFalse();
        assertThat(VisualEffects.mayHide(style(name, value), 16, false)).isFalse();
    }

    private static DeclaredStyle style(String name, String value) {
        DeclaredStyle style = new DeclaredStyle(CustomProperties.createInitial(true));
        style.add(name, value);
        return style;
    }
}
