package org.clearinghouse.ingest.format.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Rectangle2D;
import org.apache.pdfbox.text.TextPosition;

/**
 * A glyph that was painted on a page.
 *
 * @param order the position in the order of painting, shared with shapes
 * @param content the identifier of the marked content of the page to which it belongs, or -1
 * @param position of PDFBox, null until it is known
 * @param text one character, or several for a ligature; null until it is known
 * @param transform from units of the font size, with the origin at the left of the baseline, to the page
 * @param width relative to the font size
 * @param concealment null if only shapes and colours decide whether it is seen
 */
record PaintedGlyph(
        int order,
        int content,
        TextPosition position,
        String text,
        AffineTransform transform,
        double width,
        PageClip clip,
        Paint paint,
        Concealment concealment) {

    /** The height of a digit, relative to the font size. */
    static final double HEIGHT = 0.7;

    /** Returns the box of the glyph on the page, without descenders. */
    GeneralPath createOutline() {
        return PathBuilder.createRectangle(0, 0, width, HEIGHT, transform);
    }

    /** Returns the box of the line on which the glyph stands; one of its sides is 0 where the text is upright. */
    Rectangle2D createBaseline() {
        double[] ends = {0, 0, width, 0};
        transform.transform(ends, 0, ends, 0, 2);
        Rectangle2D baseline = new Rectangle2D.Double(ends[0], ends[1], 0, 0);
        baseline.add(ends[2], ends[3]);
        return baseline;
    }

    /** In degrees counterclockwise, from -180 to 180. */
    double angle() {
        return Math.toDegrees(Math.atan2(transform.getShearY(), transform.getScaleX()));
    }

    double size() {
        return Math.hypot(transform.getScaleY(), transform.getShearX());
    }

    boolean isBlank() {
        return text.isBlank();
    }

    boolean hasDigit() {
        return Glyph.hasDigit(text);
    }

    /** Returns the glyph turned about the origin of the page. The angle is in degrees counterclockwise. */
    PaintedGlyph turn(double angle) {
        AffineTransform turned = AffineTransform.getRotateInstance(Math.toRadians(angle));
        turned.concatenate(transform);
        return new PaintedGlyph(order, content, position, text, turned, width, clip, paint, concealment);
    }

    /** Returns the glyph with its position, whose text applies unless the glyph has one. */
    PaintedGlyph withPosition(TextPosition known) {
        return new PaintedGlyph(order, content, known, text, transform, width, clip, paint, concealment)
                .withText(known.getUnicode());
    }

    /** Returns the glyph with a text, unless it has one. */
    PaintedGlyph withText(String known) {
        return text != null
                ? this
                : new PaintedGlyph(order, content, position, known, transform, width, clip, paint, concealment);
    }
}
