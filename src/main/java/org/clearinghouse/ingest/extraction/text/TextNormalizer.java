package org.clearinghouse.ingest.extraction.text;

/** Folds text for comparison: lower case, plain quotes and hyphens. Every character stays at its position. */
public final class TextNormalizer {
    private TextNormalizer() {}

    public static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            folded.append(fold(text.charAt(i)));
        }
        return folded.toString();
    }

    private static char fold(char c) {
        return switch (c) {
            case '\u2018', '\u2019', '\u201B', '\u2032', '`' -> '\'';
            case '\u201C', '\u201D', '\u2033' -> '"';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
            case '\u2044', '\u2215' -> '/';
            case '\t' -> ' ';
            default -> Character.toLowerCase(c);
        };
    }
}
