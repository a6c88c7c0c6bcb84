package org.clearinghouse.ingest.format.pdf;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * The part of a page on which content is painted.
 *
 * @param bounds the intersection of the bounds of all paths
 * @param paths those that are not rectangles; a point is inside if all of them contain it
 */
record PageClip(Rectangle2D bounds, List<Path2D> paths) {
    private static final int MOST_CORNERS = 6;

    PageClip {
        paths = List.copyOf(paths);
    }

    static PageClip intersect(List<Path2D> clips) {
        Rectangle2D bounds = clips.get(0).getBounds2D();
        List<Path2D> shapes = new ArrayList<>();
        for (Path2D clip : clips) {
            bounds = bounds.createIntersection(clip.getBounds2D());
            if (!isRectangle(clip)) {
                shapes.add(clip);
            }
        }
        return new PageClip(bounds, shapes);
    }

    boolean contains(double x, double y) {
        return bounds.contains(x, y) && paths.stream().allMatch(path -> path.contains(x, y));
    }

    /** Whether a path has only corners of its bounds. */
    static boolean isRectangle(Path2D path) {
        Rectangle2D bounds = path.getBounds2D();
        double[] point = new double[6];
        int corners = 0;
        for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
            int segment = i.currentSegment(point);
            boolean corner = segment == PathIterator.SEG_CLOSE
                    || segment <= PathIterator.SEG_LINETO && isCorner(bounds, point[0], point[1]);
            if (!corner || ++corners > MOST_CORNERS) {
                return false;
            }
        }
        return corners >= 4;
    }

    private static boolean isCorner(Rectangle2D bounds, double x, double y) {
        return isNear(x, bounds.getMinX(), bounds.getMaxX()) && isNear(y, bounds.getMinY(), bounds.getMaxY());
    }

    private static boolean isNear(double value, double low, double high) {
        return Math.min(value - low, high - value) < 0.01;
    }
}
