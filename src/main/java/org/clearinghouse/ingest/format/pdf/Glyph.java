package org.clearinghouse.ingest.format.pdf;

/**
 * What one sign of a font shows; positions in points from the top left of the page.
 *
 * @param text one character, or several for a ligature
 */
record Glyph(String text, double left, double right, double baseline, double size, boolean bold) {

    boolean isBlank() {
        return text.isBlank();
    }

    Glyph withBaseline(double otherBaseline) {
        return new Glyph(text, left, right, otherBaseline, size, bold);
    }
}
