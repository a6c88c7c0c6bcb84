package org.clearinghouse.ingest.format.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GlyphTest {

    @Test
    void replacesLigaturesOldStyleDigitsAndSmallCapitals() {
        assertThat(Glyph.normalizeText("o\uFB03ce")).isEqualTo("office");
        assertThat(Glyph.normalizeText("\uF731\uF739")).isEqualTo("19");
        assertThat(Glyph.normalizeText("\uF761\uF77A")).isEqualTo("az");
    }

    @Test
    void removesControlCharactersAndKeepsOthers() {
        assertThat(Glyph.normalizeText("a\u0001b\u0085c \u2019\uF0B7")).isEqualTo("abc \u2019\uF0B7");
    }

    @Test
    void movesToAnotherBaseline() {
        Glyph glyph = new Glyph("1", 10, 15, 100, 6, true);
        assertThat(glyph.withBaseline(104)).isEqualTo(new Glyph("1", 10, 15, 104, 6, true));
    }
}
