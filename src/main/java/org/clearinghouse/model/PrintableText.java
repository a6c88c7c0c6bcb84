package org.clearinghouse.model;

import java.util.Locale;
import java.util.PrimitiveIterator;

/**
 * Makes text of unknown origin safe to print: one line, no terminal sequences, no characters that are invisible or
 * reorder the text around them.
 */
public final class PrintableText {
    /** Letters of several scripts need them. */
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;

    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private PrintableText() {}

    /** Replaces each such character by its escape, such as {@code \u001b}. Everything else stays as it is. */
    public static String escape(String text) {
        if (text.codePoints().noneMatch(PrintableText::isUnprintable)) {
            return text;
        }
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (PrimitiveIterator.OfInt characters = text.codePoints().iterator(); characters.hasNext(); ) {
            append(escaped, characters.nextInt());
        }
        return escaped.toString();
    }

    /** The same, and at most this many characters. */
    public static String escape(String text, int maxLength) {
        String escaped = escape(text.length() > maxLength ? text.substring(0, maxLength) : text);
        return escaped.length() > maxLength ? escaped.substring(0, maxLength) : escaped;
    }

    private static void append(StringBuilder escaped, int character) {
        if (isUnprintable(character)) {
            escaped.append(String.format(Locale.ROOT, "\\u%04x", character));
        } else {
            escaped.appendCodePoint(character);
        }
    }

    /** Whether no text of a document may contain the character: a control other than tab and line break. */
    public static boolean isForbiddenInText(int character) {
        boolean blank = character == '\t' || character == '\n' || character == '\r';
        return Character.getType(character) == Character.CONTROL && !blank || isNoncharacter(character);
    }

    /** Unicode reserves these; XML forbids two of them. */
    private static boolean isNoncharacter(int character) {
        return (character & 0xFFFE) == 0xFFFE || character >= 0xFDD0 && character <= 0xFDEF;
    }

    /** Whether the character embeds, isolates or overrides the direction of the text behind it. */
    public static boolean isDirectional(int character) {
        return character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
    }

    /** Whether the character is a control, reorders text, ends a line, is half of a surrogate pair, or is none. */
    public static boolean isUnprintable(int character) {
        return isNoncharacter(character) || hasUnprintableType(character);
    }

    private static boolean hasUnprintableType(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                character != ZERO_WIDTH_JOINER && character != ZERO_WIDTH_NON_JOINER;
            default -> false;
        };
    }
}
