package org.clearinghouse.ingest.format.pdf;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.ingest.result.Severity;

/** Selects the painted glyphs that are the text of a page, and marks where numbers cannot be read. */
final class PageAssembler {
    /** In degrees; a scan may be turned so much. */
    private static final double MOST_SKEW = 5;
    /** In degrees; a line of text would else fall apart. */
    private static final double MOST_SKEW_OF_LINES = 0.2;

    private final int page;
    private final PDRectangle crop;
    private final FontInspector fonts;
    private final PdfLimits limits;
    private final List<PaintedGlyph> seen = new ArrayList<>();
    private final List<PaintedGlyph> unseen = new ArrayList<>();
    private final List<Concealment> reasons = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Integer, Rectangle2D> contentAreas = new HashMap<>();

    PageAssembler(int page, PDRectangle crop, FontInspector fonts, PdfLimits limits) {
        this.page = page;
        this.crop = crop;
        this.fonts = fonts;
        this.limits = limits;
    }

    PageText assemble(List<PaintedGlyph> painted, GlyphVisibility visibility, AnnotationReader annotations)
            throws IOException {
        for (PaintedGlyph glyph : painted) {
            add(glyph, visibility.findConcealment(glyph));
        }
        Orientation orientation = new Orientation(findMainDirection(), crop);
        straighten(orientation);
        List<Glyph> glyphs = resolveOverlaps(selectMainDirection(orientation));
        glyphs.addAll(markHiddenText(glyphs, orientation));
        for (Rectangle2D area : annotations.unreadAreas()) {
            limits.checkTime();
            glyphs.add(createMark(orientation.convert(area), glyphs));
        }
        List<Rectangle2D> pictures = visibility.shapes().stream()
                .filter(PaintedShape::isPicture)
                .map(shape -> orientation.convert(shape.bounds()))
                .toList();
        glyphs.addAll(PicturedNumbers.mark(pictures, glyphs, page, findings, limits));
        findings.addAll(annotations.findings());
        return new PageText(glyphs, findings, contentAreas, List.of());
    }

    private void add(PaintedGlyph glyph, Concealment reason) {
        if (reason == null) {
            seen.add(glyph);
        } else {
            unseen.add(glyph);
            reasons.add(reason);
        }
    }

    /** Returns the direction of most glyphs. */
    private int findMainDirection() {
        Map<Integer, Long> counts = seen.stream()
                .filter(PageAssembler::isUpright)
                .collect(Collectors.groupingBy(PageAssembler::findDirection, Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    /** Turns the page so that its text is upright. */
    private void straighten(Orientation orientation) {
        double[] skews = seen.stream()
                .filter(glyph -> isUpright(glyph) && findDirection(glyph) == orientation.direction())
                .mapToDouble(PageAssembler::computeSkew)
                .sorted()
                .toArray();
        double skew = skews.length == 0 ? 0 : skews[skews.length / 2];
        if (skew != 0) {
            seen.replaceAll(glyph -> glyph.turn(-skew));
            unseen.replaceAll(glyph -> glyph.turn(-skew));
        }
    }

    /** Excludes stamps and watermarks, because they are printed diagonally. */
    private static boolean isUpright(PaintedGlyph glyph) {
        return Math.abs(computeSkew(glyph)) < MOST_SKEW
                && !glyph.position().getFont().isVertical();
    }

    /** In degrees, from the nearest of the four directions. */
    private static double computeSkew(PaintedGlyph glyph) {
        return glyph.angle() - 90 * Math.round(glyph.angle() / 90);
    }

    private static int findDirection(PaintedGlyph glyph) {
        return Math.floorMod(90 * (int) Math.round(glyph.angle() / 90), 360);
    }

    private List<Glyph> selectMainDirection(Orientation orientation) {
        Map<Boolean, List<PaintedGlyph>> parts = seen.stream()
                .collect(Collectors.partitioningBy(glyph -> isUpright(glyph)
                        && Math.abs(computeSkew(glyph)) < MOST_SKEW_OF_LINES
                        && findDirection(glyph) == orientation.direction()));
        if (parts.get(false).stream().anyMatch(PaintedGlyph::hasDigit)) {
            findings.add(new Finding(
                    Severity.UNMATCHED,
                    "page " + page + " has numbers in another direction than its text; they are not read",
                    page,
                    null,
                    null));
        }
        List<Glyph> glyphs = new ArrayList<>();
        for (PaintedGlyph painted : parts.get(true)) {
            Glyph glyph = createGlyph(painted, orientation);
            glyphs.add(glyph);
            if (painted.content() >= 0 && !glyph.isBlank()) {
                contentAreas.merge(painted.content(), glyph.createArea(), Rectangle2D::createUnion);
            }
        }
        return glyphs;
    }

    private Glyph createGlyph(PaintedGlyph glyph, Orientation orientation) {
        Rectangle2D baseline = orientation.convert(glyph.createBaseline());
        return new Glyph(
                glyph.text(),
                baseline.getMinX(),
                baseline.getMaxX(),
                baseline.getMaxY(),
                Math.max(1, glyph.size()),
                fonts.isBold(glyph.position().getFont()));
    }

    private List<Glyph> resolveOverlaps(List<Glyph> glyphs) throws IOException {
        OverlapResolver.Resolution resolution = OverlapResolver.resolve(glyphs, limits);
        if (resolution.conflicting()) {
            findings.add(createWarning("numbers that are printed over other characters; they are not read"));
        }
        return new ArrayList<>(resolution.glyphs());
    }

    private Finding createWarning(String what) {
        return new Finding(Severity.WARNING, "page " + page + " has " + what, page, null, null);
    }

    private List<Glyph> markHiddenText(List<Glyph> shown, Orientation orientation) throws IOException {
        HiddenText hidden = new HiddenText();
        for (int i = 0; i < unseen.size(); i++) {
            hidden.add(reasons.get(i), createGlyph(unseen.get(i), orientation));
        }
        hidden.removeTwins(shown, limits);
        findings.addAll(hidden.createFindings(page));
        return hidden.createMarks(shown, limits);
    }

    /** Creates a mark in the place of a field, on the line of text beside it. */
    private static Glyph createMark(Rectangle2D area, List<Glyph> glyphs) {
        double middle = area.getCenterY();
        Glyph beside = glyphs.stream()
                .filter(glyph -> !glyph.isBlank()
                        && glyph.baseline() > area.getMinY()
                        && glyph.baseline() - glyph.size() < area.getMaxY())
                .min(Comparator.comparingDouble(glyph -> Math.abs(glyph.baseline() - middle)))
                .orElse(null);
        double baseline = beside == null ? area.getMaxY() : beside.baseline();
        double size = beside == null ? Math.max(1, area.getHeight() / 2) : beside.size();
        return new Glyph(OverlapResolver.UNREADABLE, area.getMinX(), area.getMaxX(), baseline, size, false);
    }
}
