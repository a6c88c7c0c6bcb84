package org.clearinghouse.model;

/** Strips characters that readers cannot see: spaces of every kind, control and format characters. */
public final class InvisibleCharacters {
    private InvisibleCharacters() {}

    /** Returns the text without invisible characters at its ends. A no-break space is one, unlike in {@link String#strip}. */
    public static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isInvisible(text.charAt(start))) {
            start++;
        }
        while (end > start && isInvisible(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isInvisible(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }
}
