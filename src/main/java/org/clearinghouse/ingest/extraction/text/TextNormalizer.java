package org.clearinghouse.ingest.extraction.text;

import com.google.re2j.Pattern;

/** Folds text for comparison: lower case, plain quotes, hyphens and digits. Every character stays at its position. */
public final class TextNormalizer {
    /** Is folded to a hyphen, unless it is the sign of a number. */
    private static final char MINUS = '\u2212';

    /** Are folded to an apostrophe, unless they divide digits. */
    private static final String ACCENTS = "`\u00B4\u2032";

    private static final Pattern YEAR_BEFORE = Pattern.compile("(?:^|\\D)(?:19|20)\\d\\d.$");
    private static final Pattern YEAR_BEHIND = Pattern.compile("^..(?:19|20)\\d\\d(?:\\D|$)");

    private TextNormalizer() {}

    public static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            boolean kept = isSign(text, i) || isInsideNumber(text, i);
            folded.append(kept ? text.charAt(i) : fold(text.charAt(i)));
        }
        return folded.toString();
    }

    /**
     * Whether a minus sign is that of the number behind it ("\u2212 59"), and no dash between numbers, words or in an
     * indent. Behind a year it may be either, so it is taken for a sign.
     */
    private static boolean isSign(String text, int position) {
        return text.charAt(position) == MINUS
                && position + 2 < text.length()
                && Character.isSpaceChar(text.charAt(position + 1))
                && Character.isDigit(text.charAt(position + 2))
                && (position == 0
                        || position > 1
                                && Character.isSpaceChar(text.charAt(position - 1))
                                && (!endsNumberOrIndent(text.charAt(position - 2)) || isBehindYear(text, position)));
    }

    /** "In 2023 \u2212 59", but not "2019 \u2212 2023". */
    private static boolean isBehindYear(String text, int position) {
        return YEAR_BEFORE
                        .matcher(text.substring(Math.max(0, position - 6), position))
                        .find()
                && !YEAR_BEHIND
                        .matcher(text.substring(position, Math.min(text.length(), position + 7)))
                        .find();
    }

    /** Whether an accent or prime divides digits, which no country writes; 5\u203212 may be minutes or feet. */
    private static boolean isInsideNumber(String text, int position) {
        return ACCENTS.indexOf(text.charAt(position)) >= 0
                && position > 0
                && Character.isDigit(text.charAt(position - 1))
                && position + 1 < text.length()
                && Character.isDigit(text.charAt(position + 1));
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
            case '\uFF0C', '\u066C', '\uFE50' -> ',';
            case '\uFF0E', '\u066B' -> '.';
            case '\uFF05', '\u066A' -> '%';
            case '\uFF0B' -> '+';
            case '\u017F' -> 's';
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
