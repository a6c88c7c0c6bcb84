package org.clearinghouse.ingest.format.pdf;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * A shape or picture that was painted on a page. Coordinates are those of the page, in points from its lower left.
 *
 * @param order the position in the order of painting, shared with glyphs
 * @param bounds of the part within the clip
 */
record PaintedShape(int order, Path2D path, PageClip clip, Rectangle2D bounds, Paint paint) {

    static PaintedShape create(int order, Path2D path, PageClip clip, Paint paint) {
        return new PaintedShape(order, path, clip, path.getBounds2D().createIntersection(clip.bounds()), paint);
    }

    boolean isEmpty() {
        return bounds.isEmpty();
    }

    /** Whether it is a picture, or painted through a mask, as a soft shadow is. */
    boolean isPicture() {
        return paint.color() == null || paint.masked();
    }

    boolean covers(double x, double y) {
        return bounds.contains(x, y) && path.contains(x, y) && clip.contains(x, y);
    }

    boolean isNear(Rectangle2D area) {
        return bounds.intersects(area);
    }
}
