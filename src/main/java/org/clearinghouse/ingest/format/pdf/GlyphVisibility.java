package org.clearinghouse.ingest.format.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** Decides which glyphs of a page a reader sees. */
final class GlyphVisibility {
    /** The points of a glyph at which it is looked at, relative to its width and to the font size. */
    private static final double[] ACROSS = {0.2, 0.5, 0.8};

    private static final double[] UP = {0.08, 0.35, 0.62};
    private static final int FEWEST_POINTS = 7;
    /** The least difference in brightness that is read, of at most 1. */
    private static final double LEAST_CONTRAST = 0.12;
    /** How much a difference in colour counts, compared to one in brightness. */
    private static final double COLOR_WEIGHT = 0.3;

    private static final float[] BRIGHTNESS = {0.299f, 0.587f, 0.114f};
    private static final float[] WHITE = {1, 1, 1};
    /** A larger picture with transparent parts is a watermark. In square points. */
    private static final double WATERMARK = 120_000;

    /** Shapes are found by horizontal bands of the page. In points. */
    private static final double BAND = 16;

    private static final int MOST_BANDS = 64;

    private final Map<Long, List<PaintedShape>> bands = new HashMap<>();
    private final List<PaintedShape> shapes;
    private final List<PaintedShape> tallShapes = new ArrayList<>();
    private final PdfLimits limits;

    /** @param shapes of one page */
    GlyphVisibility(List<PaintedShape> shapes, PdfLimits limits) {
        this.shapes = shapes;
        this.limits = limits;
        shapes.forEach(this::addToBands);
    }

    List<PaintedShape> shapes() {
        return shapes;
    }

    private void addToBands(PaintedShape shape) {
        if (isTall(shape.bounds())) {
            tallShapes.add(shape);
            return;
        }
        for (long band = findBand(shape.bounds().getMinY());
                band <= findBand(shape.bounds().getMaxY());
                band++) {
            bands.computeIfAbsent(band, key -> new ArrayList<>()).add(shape);
        }
    }

    private static boolean isTall(Rectangle2D area) {
        return area.getHeight() > MOST_BANDS * BAND;
    }

    private static long findBand(double y) {
        return (long) Math.floor(y / BAND);
    }

    static boolean isPainted(RenderingMode mode) {
        return mode != RenderingMode.NEITHER && mode != RenderingMode.NEITHER_CLIP;
    }

    /** Finds why a reader does not see the glyph. Returns null for a glyph that is seen. */
    Concealment findConcealment(PaintedGlyph glyph) throws IOException {
        if (glyph.concealment() != null || glyph.isBlank()) {
            return glyph.concealment();
        }
        limits.checkTime();
        Rectangle2D area = glyph.createOutline().getBounds2D();
        List<PaintedShape> near = findShapes(area);
        if (near.isEmpty()
                && glyph.clip().paths().isEmpty()
                && glyph.clip().bounds().contains(area)) {
            return findConcealment(glyph, 0, 0, near);
        }
        Concealment reason = null;
        int seen = 0;
        for (double x : ACROSS) {
            for (double y : UP) {
                Concealment found = findConcealment(glyph, glyph.width() * x, y, near);
                reason = found == null ? reason : found;
                seen += found == null ? 1 : 0;
            }
        }
        if (seen < FEWEST_POINTS) {
            return reason;
        }
        return near.stream().anyMatch(shape -> isStruckBy(glyph, shape)) ? Concealment.STRUCK : null;
    }

    /** Finds the shapes near an area, in their order. */
    private List<PaintedShape> findShapes(Rectangle2D area) {
        if (isTall(area)) {
            return shapes;
        }
        List<PaintedShape> near = new ArrayList<>();
        addNear(near, tallShapes, area);
        long first = findBand(area.getMinY());
        for (long band = first; band <= findBand(area.getMaxY()); band++) {
            long current = band;
            addNear(
                    near,
                    bands.getOrDefault(band, List.of()).stream()
                            .filter(shape ->
                                    current == first || findBand(shape.bounds().getMinY()) == current)
                            .toList(),
                    area);
        }
        near.sort(Comparator.comparingInt(PaintedShape::order));
        return near;
    }

    private static void addNear(List<PaintedShape> near, List<PaintedShape> candidates, Rectangle2D area) {
        candidates.stream().filter(shape -> shape.isNear(area)).forEach(near::add);
    }

    private static Concealment findConcealment(PaintedGlyph glyph, double x, double y, List<PaintedShape> shapes) {
        Point2D point = glyph.transform().transform(new Point2D.Double(x, y), null);
        if (!glyph.clip().contains(point.getX(), point.getY())) {
            return Concealment.CUT_OFF;
        }
        List<PaintedShape> here = shapes.stream()
                .filter(shape -> shape.covers(point.getX(), point.getY()))
                .toList();
        double[] contrast = computeContrast(glyph, here);
        if (!isRead(contrast)) {
            return glyph.paint().opacity() < 0.5 ? Concealment.TRANSPARENT : Concealment.BACKGROUND;
        }
        here.stream().filter(shape -> shape.order() > glyph.order()).forEach(shape -> dim(contrast, shape));
        return isRead(contrast) ? null : Concealment.COVERED;
    }

    /** Computes how the colour of a glyph differs from that of the page below it, for each channel. */
    private static double[] computeContrast(PaintedGlyph glyph, List<PaintedShape> shapes) {
        float[] below = WHITE;
        for (PaintedShape shape : shapes) {
            below = shape.order() < glyph.order() ? shape.paint().paintOver(below) : below;
        }
        float[] painted = glyph.paint().paintOver(below);
        double[] contrast = new double[WHITE.length];
        for (int i = 0; i < contrast.length; i++) {
            boolean known = below != null && painted != null;
            contrast[i] =
                    known ? Math.abs(painted[i] - below[i]) : glyph.paint().opacity();
        }
        return contrast;
    }

    private static void dim(double[] contrast, PaintedShape shape) {
        boolean watermark = shape.paint().masked()
                && shape.bounds().getWidth() * shape.bounds().getHeight() > WATERMARK;
        for (int i = 0; i < contrast.length && !watermark; i++) {
            contrast[i] *= shape.paint().transmit(i);
        }
    }

    private static boolean isRead(double[] contrast) {
        double brightness = 0;
        double color = 0;
        for (int i = 0; i < contrast.length; i++) {
            brightness += BRIGHTNESS[i] * contrast[i];
            color = Math.max(color, contrast[i]);
        }
        return Math.max(brightness, COLOR_WEIGHT * color) >= LEAST_CONTRAST;
    }

    /** Whether a later thin line runs through the middle of the glyph. */
    private static boolean isStruckBy(PaintedGlyph glyph, PaintedShape shape) {
        if (shape.order() < glyph.order() || shape.paint().opacity() < 0.5) {
            return false;
        }
        try {
            AffineTransform inverse = glyph.transform().createInverse();
            Rectangle2D line = inverse.createTransformedShape(shape.bounds()).getBounds2D();
            return line.getMinX() < ACROSS[0] * glyph.width()
                    && line.getMaxX() > ACROSS[2] * glyph.width()
                    && line.getHeight() < 0.15
                    && line.getCenterY() > 0.15
                    && line.getCenterY() < 0.5;
        } catch (NoninvertibleTransformException e) {
            return false;
        }
    }
}
