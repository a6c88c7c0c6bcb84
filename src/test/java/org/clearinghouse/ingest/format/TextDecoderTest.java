package org.clearinghouse.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {

    @Test
    void decodesUtf8WithAndWithoutByteOrderMark() throws UnreadableDocumentException {
        assertThat(TextDecoder.decode("Children\u2019s".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("Children\u2019s");
        assertThat(TextDecoder.decode("\uFEFFMaine".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("Maine");
    }

    @Test
    void decodesUtf16InBothByteOrders() throws UnreadableDocumentException {
        assertThat(TextDecoder.decode("\uFEFFMaine".getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo("Maine");
        assertThat(TextDecoder.decode("\uFEFFMaine".getBytes(StandardCharsets.UTF_16BE)))
                .isEqualTo("Maine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t", "\uFEFF"})
    void rejectsBlankText(String text) {
        assertRejected(text.getBytes(StandardCharsets.UTF_8), "empty");
    }

    @Test
    void rejectsControlCharactersOtherThanSpace() throws UnreadableDocumentException {
        assertThat(TextDecoder.decode("a\tb\f\n\u001A".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("a\tb\f\n\u001A");
        assertRejected(new byte[] {'a', 0, 'b'}, "binary data, not a text");
    }

    @Test
    void rejectsOtherEncodings() {
        assertRejected("caf\u00E9".getBytes(StandardCharsets.ISO_8859_1), "not a text in UTF-8");
        assertRejected(new byte[] {(byte) 0xE9, 0}, "not a text in UTF-8, but binary data");
        assertRejected(new byte[] {(byte) 0xFE, (byte) 0xFF, 'a'}, "not a text in UTF-16");
    }

    private static void assertRejected(byte[] bytes, String message) {
        assertThatThrownBy(() -> TextDecoder.decode(bytes))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessage(message);
    }
}
