package org.clearinghouse.ingest.extraction.text;

/** Folds text for comparison: lower case, plain quotes, hyphens and digits. Every character stays at its position. */
public final class TextNormalizer {
    /** Is folded to a hyphen, unless it is the sign of a number. */
    private static final char MINUS = '\u2212';

    private TextNormalizer() {}

    public static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            folded.append(isSign(text, i) ? MINUS : fold(text.charAt(i)));
        }
        return folded.toString();
    }

    /** Whether a minus sign is that of the number behind it ("\u2212 59"), and no dash between numbers, words or in an indent. */
    private static boolean isSign(String text, int position) {
        return text.charAt(position) == MINUS
                && position > 1
                && !endsNumberOrIndent(text.charAt(position - 2))
                && Character.isSpaceChar(text.charAt(position - 1))
                && position + 2 < text.length()
                && Character.isSpaceChar(text.charAt(position + 1))
                && Character.isDigit(text.charAt(position + 2));
    }

    private static boolean endsNumberOrIndent(char c) {
        return Character.isDigit(c) || c == ')' || Character.isWhitespace(c);
    }

    private static char fold(char c) {
        return switch (c) {
            case '\u2018', '\u2019', '\u201B', '\u2032', '\u00B4', '\u02BC', '\uFF07', '`' -> '\'';
            case '\u201C', '\u201D', '\u2033' -> '"';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\uFF0D' -> '-';
            case '\u2044', '\u2215' -> '/';
            case '\uFF0C', '\u066C' -> ',';
            case '\uFF0E', '\u066B' -> '.';
            case '\uFF05', '\u066A' -> '%';
            case '\uFF0B' -> '+';
            case '\t' -> ' ';
            default -> foldDigit(c);
        };
    }

    /** Folds the decimal digits of every script to ASCII. */
    private static char foldDigit(char c) {
        int digit = c > '9' && Character.isDigit(c) ? Character.digit(c, 10) : -1;
        return digit < 0 ? Character.toLowerCase(c) : Character.forDigit(digit, 10);
    }
}
