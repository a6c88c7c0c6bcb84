package org.clearinghouse.ingest.format.pdf;

import java.awt.geom.Rectangle2D;
import java.text.Normalizer;
import java.util.stream.Collectors;

/**
 * A glyph of a page. Positions and sizes are in points; the origin is the top left of the page.
 *
 * @param text one character, or several for a ligature
 */
record Glyph(String text, double left, double right, double baseline, double size, boolean bold) {
    private static final String DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2212";
    private static final String NUMBER_MARKS = ".,\uFFFD";
    private static final double OTHER_SIZE = 1.03;

    /** Replaces ligatures, old-style digits and small capitals by plain characters; removes control characters. */
    static String normalizeText(String text) {
        return text.codePoints().mapToObj(Glyph::normalizeCharacter).collect(Collectors.joining());
    }

    private static String normalizeCharacter(int character) {
        if (character >= 0xFB00 && character <= 0xFB06) {
            return Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC);
        }
        if (character >= 0xF730 && character <= 0xF739 || character >= 0xF761 && character <= 0xF77A) {
            return Character.toString(character - 0xF700);
        }
        return Character.isISOControl(character) ? "" : Character.toString(character);
    }

    boolean isBlank() {
        return text.isBlank();
    }

    boolean hasDigit() {
        return hasDigit(text);
    }

    static boolean hasDigit(String text) {
        return text.codePoints().anyMatch(Character::isDigit);
    }

    boolean isNumberPart() {
        return isNumberPart(text);
    }

    /** Whether a text has a digit, or is a mark between digits. */
    static boolean isNumberPart(String text) {
        return text.length() == 1 && NUMBER_MARKS.contains(text) || hasDigit(text);
    }

    /** Whether this may be the sign of a number. */
    boolean isDash() {
        return text.length() == 1 && DASHES.contains(text);
    }

    /** Whether one of two digits is smaller, as footnote marks are. */
    boolean isOtherSizeThan(Glyph other) {
        return hasDigit() && other.hasDigit() && Math.max(size, other.size) > OTHER_SIZE * Math.min(size, other.size);
    }

    /** Returns the box of the glyph, without descenders. */
    Rectangle2D createArea() {
        double height = PaintedGlyph.HEIGHT * size;
        return new Rectangle2D.Double(left, baseline - height, right - left, height);
    }

    double width() {
        return right - left;
    }

    Glyph withText(String otherText) {
        return new Glyph(otherText, left, right, baseline, size, bold);
    }

    Glyph withBaseline(double otherBaseline) {
        return new Glyph(text, left, right, otherBaseline, size, bold);
    }
}
