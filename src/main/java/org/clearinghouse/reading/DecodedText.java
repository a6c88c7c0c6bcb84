package org.clearinghouse.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * The text that bytes spell.
 *
 * @param problem why they spell none, in words, or null
 */
record DecodedText(String text, String problem) {
    static DecodedText of(byte[] bytes) {
        if (bytes.length > DocumentReader.MOST_BYTES) {
            return none("larger than " + DocumentReader.MOST_BYTES / 1024 / 1024 + " MB");
        }
        String other = otherForm(bytes);
        if (other != null) {
            return none(other);
        }
        DecodedText decoded = decode(bytes, charset(bytes));
        if (decoded.text != null && decoded.text.isBlank()) {
            return none("empty");
        }
        return decoded.text != null && isBinary(decoded.text) ? none("binary data, not a text") : decoded;
    }

    private static DecodedText none(String problem) {
        return new DecodedText(null, problem);
    }

    private static String otherForm(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 512), StandardCharsets.ISO_8859_1).stripLeading();
        if (start.startsWith("%PDF")) {
            return "a PDF, which is not read yet; give its text";
        }
        if (start.startsWith("PK")) {
            return "a ZIP archive or an office document (such as DOCX), not a text";
        }
        return start.toLowerCase(Locale.ROOT).matches("(?s)(?:<\\?xml.*|<!--.*)?<(?:!doctype html|html)\\b.*")
                ? "a web page, which is not read yet; give its text"
                : null;
    }

    private static Charset charset(byte[] bytes) {
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

    private static DecodedText decode(byte[] bytes, Charset charset) {
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return new DecodedText(text.startsWith("\uFEFF") ? text.substring(1) : text, null);
        } catch (CharacterCodingException e) {
            return none("not a text in " + charset
                    + (isBinary(new String(bytes, StandardCharsets.ISO_8859_1)) ? ", but binary data" : ""));
        }
    }

    private static boolean isBinary(String text) {
        return text.chars().anyMatch(c -> c < ' ' && "\t\n\r\f\u000B\u001A".indexOf(c) < 0);
    }
}
