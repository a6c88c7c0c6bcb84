package org.clearinghouse.ingest.format.pdf;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.ingest.result.Severity;

/**
 * Finds pictures of the size of text in lines and cells of a page, because they may show a number: browsers print text
 * with an effect, such as a blur, as a picture.
 *
 * <p>Distances are relative to the font size.
 */
final class PicturedNumbers {
    private static final double LEAST_HEIGHT = 0.4;
    /** A blur makes the picture larger than its text. */
    private static final double MOST_HEIGHT = 5;

    private static final double LEAST_WIDTH = 0.3;
    private static final double MOST_WIDTH = 40;
    /** Of a line above and below its baseline. */
    private static final double ASCENT = 0.8;

    private static final double DESCENT = 0.25;
    /** The least gap between words that is no space. */
    private static final double LEAST_GAP = 0.6;
    /** The most space between a picture and the words beside it. */
    private static final double NEAR = 0.8;
    /** The most space between a picture and a digit that may be of one number. */
    private static final double TOUCHING = 0.2;
    /** How far the other numbers of a column may be. */
    private static final double COLUMN_HEIGHT = 10;

    private static final double SAME_SIZE = 0.1;

    private final List<Glyph> shown;
    private final List<Glyph> marks = new ArrayList<>();
    /** Before or far behind the text of a line. */
    private final List<Rectangle2D> beside = new ArrayList<>();

    private PicturedNumbers(List<Glyph> shown) {
        this.shown = shown;
    }

    /**
     * Returns marks in the places of pictures where a number would stand, and adds findings.
     *
     * @param pictures in the coordinates of the glyphs
     */
    static List<Glyph> mark(
            List<Rectangle2D> pictures, List<Glyph> shown, int page, List<Finding> findings, PdfLimits limits)
            throws IOException {
        PicturedNumbers numbers = new PicturedNumbers(
                shown.stream().filter(glyph -> !glyph.isBlank()).toList());
        for (Rectangle2D picture : pictures) {
            limits.checkTime();
            numbers.add(picture);
        }
        if (!numbers.marks.isEmpty()) {
            findings.add(createFinding(Severity.WARNING, page));
        } else if (numbers.beside.stream().anyMatch(numbers::isSingle)) {
            findings.add(createFinding(Severity.UNMATCHED, page));
        }
        return numbers.marks;
    }

    private static Finding createFinding(Severity severity, int page) {
        String message = "page " + page + " has pictures where numbers may stand in the text; they are not read";
        return new Finding(severity, message, page, null, null);
    }

    private void add(Rectangle2D picture) {
        List<Glyph> line = shown.stream()
                .filter(glyph -> picture.getCenterY() > glyph.baseline() - ASCENT * glyph.size()
                        && picture.getCenterY() < glyph.baseline() + DESCENT * glyph.size())
                .toList();
        markTouching(picture);
        boolean behindText = line.stream()
                .anyMatch(glyph -> glyph.left() <= picture.getCenterX() && glyph.right() >= picture.getCenterX());
        if (line.isEmpty() || behindText) {
            return;
        }
        Glyph before = line.stream()
                .filter(glyph -> glyph.right() < picture.getCenterX())
                .max(Comparator.comparingDouble(Glyph::right))
                .orElse(null);
        Glyph after = line.stream()
                .filter(glyph -> glyph.left() > picture.getCenterX())
                .min(Comparator.comparingDouble(Glyph::left))
                .orElse(null);
        double size = before == null ? after.size() : before.size();
        if (isSizeOfText(picture, size)) {
            add(picture, line, before, after, size);
        }
    }

    /** Makes digits unreadable that touch a picture, also raised ones, because the picture may have others of their number. */
    private void markTouching(Rectangle2D picture) {
        for (Glyph glyph : shown) {
            double gap = Math.max(picture.getMinX() - glyph.right(), glyph.left() - picture.getMaxX());
            boolean beside = glyph.baseline() > picture.getMinY()
                    && glyph.baseline() - ASCENT * glyph.size() < picture.getMaxY()
                    && gap < TOUCHING * glyph.size()
                    && gap > -TOUCHING * glyph.size();
            if (glyph.hasDigit() && beside && isSizeOfText(picture, glyph.size())) {
                marks.add(new Glyph(
                        OverlapResolver.UNREADABLE, glyph.left(), glyph.left(), glyph.baseline(), glyph.size(), false));
            }
        }
    }

    private static boolean isSizeOfText(Rectangle2D picture, double size) {
        return picture.getHeight() > LEAST_HEIGHT * size
                && picture.getHeight() < MOST_HEIGHT * size
                && picture.getWidth() > LEAST_WIDTH * size
                && picture.getWidth() < MOST_WIDTH * size;
    }

    private void add(Rectangle2D picture, List<Glyph> line, Glyph before, Glyph after, double size) {
        boolean touchesBefore = before != null && picture.getMinX() - before.right() < NEAR * size;
        boolean touchesAfter = after != null && after.left() - picture.getMaxX() < NEAR * size;
        if (touchesBefore && touchesAfter) {
            if (after.left() - before.right() > LEAST_GAP * size) {
                addMark(before.right(), after.left(), before);
            }
        } else if (touchesBefore) {
            if (!before.hasDigit()) {
                addMark(before.right(), picture.getMaxX(), before);
            }
        } else if (touchesAfter) {
            beside.add(picture);
        } else if (before != null && isInColumn(picture, size)) {
            addMark(picture.getMinX(), picture.getMaxX(), before);
        } else if (before != null && line.stream().noneMatch(Glyph::hasDigit)) {
            beside.add(picture);
        }
    }

    /** Adds a mark between two words, a little apart from both. */
    private void addMark(double left, double right, Glyph neighbour) {
        double space = LEAST_WIDTH * neighbour.size();
        double end = Math.max(left + space, right - space);
        marks.add(new Glyph(
                OverlapResolver.UNREADABLE,
                Math.min(left + space, end),
                end,
                neighbour.baseline(),
                neighbour.size(),
                false));
    }

    /** Whether other lines have numbers above or below a picture. */
    private boolean isInColumn(Rectangle2D picture, double size) {
        return shown.stream()
                .anyMatch(glyph -> glyph.hasDigit()
                        && Math.abs(glyph.baseline() - picture.getCenterY()) < COLUMN_HEIGHT * size
                        && glyph.left() < picture.getMaxX()
                        && glyph.right() > picture.getMinX());
    }

    /** Whether no other line has a picture of this size, as bullets and icons do. */
    private boolean isSingle(Rectangle2D picture) {
        return beside.stream()
                        .filter(other -> isSame(picture.getWidth(), other.getWidth())
                                && isSame(picture.getHeight(), other.getHeight()))
                        .count()
                < 2;
    }

    private static boolean isSame(double one, double other) {
        return Math.abs(one - other) < SAME_SIZE * Math.max(one, other);
    }
}
