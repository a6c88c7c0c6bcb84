package org.clearinghouse.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EditorTest {

    @Test
    void isBoundToTheWorkOfItsThread() {
        assertThat(Editor.callAs("anna", () -> Editor.callAs("ben", Editor::current) + " for " + Editor.current()))
                .isEqualTo("ben for anna");
        assertThat(Editor.current()).startsWith("user ");
    }

    @Test
    void endsWithWorkThatFails() {
        assertThatThrownBy(() -> Editor.callAs("anna", () -> {
                    throw new IllegalStateException("x");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(Editor.current()).startsWith("user ");
    }

    @Test
    void isPrintableAndShort() {
        assertThat(Editor.callAs("a\n\u001B[31mb\u202E", Editor::current)).isEqualTo("a\\u000a\\u001b[31mb\\u202e");
        assertThat(Editor.callAs("\n".repeat(500) + "x", Editor::current)).isEqualTo("x");
        assertThat(Editor.callAs("x".repeat(500), Editor::current)).hasSize(200);
        assertThat(Editor.callAs(" ", Editor::current)).isEqualTo("unnamed");
    }
}
