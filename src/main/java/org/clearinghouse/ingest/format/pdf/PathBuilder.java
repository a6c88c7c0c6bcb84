package org.clearinghouse.ingest.format.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.FlatteningPathIterator;
import java.awt.geom.GeneralPath;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;

/** Builds the current path of a page from path operators, in coordinates of the page. */
final class PathBuilder {
    /** In points. */
    private static final double FLATNESS = 1;

    private static final int MOST_DIVISIONS = 4;

    private GeneralPath path = new GeneralPath();
    private AffineTransform transform = new AffineTransform();

    /** Adds the segment of an operator; ignores other operators, and those without enough numbers. */
    void add(String operator, List<COSBase> operands, AffineTransform matrix) {
        double[] numbers = operands.stream()
                .filter(COSNumber.class::isInstance)
                .mapToDouble(operand -> ((COSNumber) operand).floatValue())
                .toArray();
        transform = matrix;
        switch (operator) {
            case OperatorName.MOVE_TO -> addPoints(numbers, 2);
            case OperatorName.LINE_TO -> addPoints(numbers, path.getCurrentPoint() == null ? 2 : 3);
            case OperatorName.CURVE_TO -> addCurve(numbers, 6);
            case OperatorName.CURVE_TO_REPLICATE_INITIAL_POINT -> addCurve(repeatFirstPoint(numbers), 6);
            case OperatorName.CURVE_TO_REPLICATE_FINAL_POINT -> addCurve(repeatLastPoint(numbers), 6);
            case OperatorName.APPEND_RECT -> addRectangle(numbers);
            case OperatorName.CLOSE_PATH -> close();
            default -> {}
        }
    }

    /** @param kind 2 to move, 3 to draw a line */
    private void addPoints(double[] numbers, int kind) {
        if (numbers.length >= 2) {
            Point2D point = transform(numbers[0], numbers[1]);
            if (kind == 2) {
                path.moveTo(point.getX(), point.getY());
            } else {
                path.lineTo(point.getX(), point.getY());
            }
        }
    }

    private Point2D transform(double x, double y) {
        return transform.transform(new Point2D.Double(x, y), null);
    }

    private void addCurve(double[] numbers, int length) {
        if (numbers.length < length) {
            return;
        }
        double[] points = new double[length];
        transform.transform(numbers, 0, points, 0, length / 2);
        if (path.getCurrentPoint() == null) {
            path.moveTo(points[0], points[1]);
        }
        path.curveTo(points[0], points[1], points[2], points[3], points[4], points[5]);
    }

    private double[] repeatFirstPoint(double[] numbers) {
        if (numbers.length < 4 || path.getCurrentPoint() == null) {
            return new double[0];
        }
        double[] current = {
            path.getCurrentPoint().getX(), path.getCurrentPoint().getY()
        };
        try {
            transform.inverseTransform(current, 0, current, 0, 1);
        } catch (NoninvertibleTransformException e) {
            return new double[0];
        }
        return new double[] {current[0], current[1], numbers[0], numbers[1], numbers[2], numbers[3]};
    }

    private static double[] repeatLastPoint(double[] numbers) {
        return numbers.length < 4
                ? numbers
                : new double[] {numbers[0], numbers[1], numbers[2], numbers[3], numbers[2], numbers[3]};
    }

    private void addRectangle(double[] numbers) {
        if (numbers.length >= 4) {
            path.append(
                    createRectangle(numbers[0], numbers[1], numbers[2], numbers[3], transform)
                            .getPathIterator(null),
                    false);
        }
    }

    static GeneralPath createRectangle(double x, double y, double width, double height, AffineTransform transform) {
        GeneralPath rectangle = new GeneralPath();
        rectangle.moveTo(x, y);
        rectangle.lineTo(x + width, y);
        rectangle.lineTo(x + width, y + height);
        rectangle.lineTo(x, y + height);
        rectangle.closePath();
        rectangle.transform(transform);
        return rectangle;
    }

    void close() {
        if (path.getCurrentPoint() != null) {
            path.closePath();
        }
    }

    /** Returns the path, and begins a new one. */
    GeneralPath take(int windingRule) {
        GeneralPath taken = path;
        taken.setWindingRule(windingRule);
        path = new GeneralPath();
        return taken;
    }

    /** Returns the outline of a line along a path, without its joins. The width is in points. */
    static Path2D createOutline(Path2D path, double width) {
        Path2D outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double[] point = new double[6];
        double[] start = new double[2];
        double[] last = new double[2];
        for (PathIterator i = new FlatteningPathIterator(path.getPathIterator(null), FLATNESS, MOST_DIVISIONS);
                !i.isDone();
                i.next()) {
            int segment = i.currentSegment(point);
            double[] next = segment == PathIterator.SEG_CLOSE ? start.clone() : new double[] {point[0], point[1]};
            if (segment == PathIterator.SEG_MOVETO) {
                start = next;
            } else {
                addLine(outline, last, next, width / 2);
            }
            last = next;
        }
        return outline;
    }

    private static void addLine(Path2D outline, double[] from, double[] to, double half) {
        double length = Math.hypot(to[0] - from[0], to[1] - from[1]);
        if (length == 0) {
            return;
        }
        double x = -(to[1] - from[1]) / length * half;
        double y = (to[0] - from[0]) / length * half;
        outline.moveTo(from[0] + x, from[1] + y);
        outline.lineTo(to[0] + x, to[1] + y);
        outline.lineTo(to[0] - x, to[1] - y);
        outline.lineTo(from[0] - x, from[1] - y);
        outline.closePath();
    }
}
