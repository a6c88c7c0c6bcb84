package org.clearinghouse.ingest.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Decodes text in UTF-8 or UTF-16. */
public final class TextDecoder {
    private TextDecoder() {}

    /**
     * Decodes UTF-16 with a byte order mark, else UTF-8, and removes the byte order mark.
     *
     * @throws UnreadableDocumentException if the bytes are blank, binary or in another encoding
     */
    public static String decode(byte[] bytes) throws UnreadableDocumentException {
        String text = decode(bytes, detectCharset(bytes));
        if (text.isBlank()) {
            throw new UnreadableDocumentException("empty");
        }
        if (isBinary(text)) {
            throw new UnreadableDocumentException(
                    isUtf16(bytes) ? "UTF-16 without a byte order mark; save it in UTF-8" : "binary data, not a text");
        }
        return text;
    }

    private static Charset detectCharset(byte[] bytes) {
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16;
        }
        return StandardCharsets.UTF_8;
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        return bytes.length >= start.length
                && Arrays.equals(
                        Arrays.stream(start).toArray(),
                        new int[] {Byte.toUnsignedInt(bytes[0]), Byte.toUnsignedInt(bytes[1])});
    }

    private static String decode(byte[] bytes, Charset charset) throws UnreadableDocumentException {
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UnreadableDocumentException("not a text in " + charset
                    + (isBinary(new String(bytes, StandardCharsets.ISO_8859_1)) ? ", but binary data" : ""));
        }
    }

    /** Whether nearly every second byte is zero, as in English text. */
    private static boolean isUtf16(byte[] bytes) {
        int[] zeros = new int[2];
        for (int i = 0; i < bytes.length; i++) {
            zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
        }
        return bytes.length % 2 == 0 && Math.min(zeros[0], zeros[1]) == 0 && zeros[0] + zeros[1] > bytes.length * 2 / 5;
    }

    private static boolean isBinary(String text) {
        return text.chars().anyMatch(c -> c < ' ' && "\t\n\r\f\u000B\u001A".indexOf(c) < 0);
    }
}
