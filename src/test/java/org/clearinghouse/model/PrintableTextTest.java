package org.clearinghouse.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTextTest {

    @Test
    void escapesWhatMovesTheCursorEndsTheLineOrReordersText() {
        assertThat(PrintableText.escape("a\u001B[2Kb\r\nc\u0007\u009B\u0000"))
                .isEqualTo("a\\u001b[2Kb\\u000d\\u000ac\\u0007\\u009b\\u0000");
        assertThat(PrintableText.escape("\u202Etxt.exe\u2066\u200F\u2028\u2029\uFEFF\uD800"))
                .isEqualTo("\\u202etxt.exe\\u2066\\u200f\\u2028\\u2029\\ufeff\\ud800");
    }

    @Test
    void keepsLettersOfEveryScript() {
        String text = "Größe ünïcode 数字 می\u200Cخواهم 👩\u200D👧 \"quoted\" \\ /";
        assertThat(PrintableText.escape(text)).isSameAs(text);
    }

    @Test
    void cutsAtTheGivenLength() {
        assertThat(PrintableText.escape("abcdef", 3)).isEqualTo("abc");
        assertThat(PrintableText.escape("ab\n\n", 5)).isEqualTo("ab\\u0");
    }
}
