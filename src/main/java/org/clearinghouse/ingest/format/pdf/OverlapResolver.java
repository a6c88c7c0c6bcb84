package org.clearinghouse.ingest.format.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.clearinghouse.ingest.format.DocumentText;

/**
 * Resolves glyphs that are printed over each other: the same glyph twice is bold, a digit or its mark with another
 * glyph is unreadable.
 */
final class OverlapResolver {
    static final String UNREADABLE = String.valueOf(DocumentText.UNREADABLE);

    /** The shift of a glyph that is printed twice, relative to its width. */
    private static final double BOLD_SHIFT = 1 / 3.0;
    /** The most overlap that kerning causes, relative to the narrower glyph. */
    private static final double MOST_OVERLAP = 0.25;

    private static final double MOST_OVERLAP_OF_MARKS = 0.6;
    private static final double HEIGHT = PaintedGlyph.HEIGHT;
    private static final String FILL_IN_LINE = "_";

    private final List<Glyph> glyphs;
    private final boolean[] removed;
    private final boolean[] unreadable;
    private boolean conflicting;

    private OverlapResolver(List<Glyph> glyphs) {
        this.glyphs = glyphs;
        this.removed = new boolean[glyphs.size()];
        this.unreadable = new boolean[glyphs.size()];
    }

    /** @param conflicting whether digits are printed over other glyphs */
    record Resolution(List<Glyph> glyphs, boolean conflicting) {}

    static Resolution resolve(List<Glyph> page, PdfLimits limits) throws IOException {
        List<Glyph> sorted =
                page.stream().sorted(Comparator.comparingDouble(Glyph::left)).toList();
        OverlapResolver resolver = new OverlapResolver(sorted);
        for (int i = 0; i < sorted.size(); i++) {
            limits.checkTime();
            resolver.compareWithFollowing(i);
        }
        return new Resolution(resolver.collect(), resolver.conflicting);
    }

    private void compareWithFollowing(int index) {
        Glyph glyph = glyphs.get(index);
        if (glyph.isBlank()) {
            return;
        }
        for (int i = index + 1; i < glyphs.size() && glyphs.get(i).left() < glyph.right(); i++) {
            if (!glyphs.get(i).isBlank() && !removed[index] && !removed[i]) {
                compare(index, i);
            }
        }
    }

    private void compare(int first, int second) {
        Glyph one = glyphs.get(first);
        Glyph other = glyphs.get(second);
        if (computeOverlapOfHeights(one, other) <= 0) {
            return;
        }
        if (isTwin(one, other)) {
            removed[second] = true;
        } else if (isConflict(one, other)) {
            resolveConflict(first, second);
        }
    }

    private static double computeOverlap(Glyph one, Glyph other) {
        return Math.min(one.right(), other.right()) - Math.max(one.left(), other.left());
    }

    /** Whether both are the same glyph at nearly the same place. */
    static boolean isTwin(Glyph one, Glyph other) {
        double shift = BOLD_SHIFT * Math.max(one.width(), other.width());
        return one.text().equals(other.text())
                && Math.abs(one.left() - other.left()) < shift
                && Math.abs(one.baseline() - other.baseline()) < shift;
    }

    private static boolean isConflict(Glyph one, Glyph other) {
        double most = isMark(one) || isMark(other) ? MOST_OVERLAP_OF_MARKS : MOST_OVERLAP;
        return (one.isNumberPart() || other.isNumberPart())
                && !(isMark(one) && isMark(other))
                && computeOverlap(one, other) > most * Math.min(one.width(), other.width())
                && computeOverlapOfHeights(one, other) > MOST_OVERLAP * HEIGHT * Math.min(one.size(), other.size());
    }

    /** Marks are kerned more than letters. */
    private static boolean isMark(Glyph glyph) {
        return glyph.text().codePoints().noneMatch(Character::isLetterOrDigit);
    }

    private static double computeOverlapOfHeights(Glyph one, Glyph other) {
        double top = Math.max(one.baseline() - HEIGHT * one.size(), other.baseline() - HEIGHT * other.size());
        return Math.min(one.baseline(), other.baseline()) - top;
    }

    private void resolveConflict(int first, int second) {
        if (glyphs.get(first).text().equals(FILL_IN_LINE)) {
            removed[first] = true;
        } else if (glyphs.get(second).text().equals(FILL_IN_LINE)) {
            removed[second] = true;
        } else {
            unreadable[first] = true;
            unreadable[second] = true;
            conflicting = true;
        }
    }

    private List<Glyph> collect() {
        List<Glyph> resolved = new ArrayList<>();
        for (int i = 0; i < glyphs.size(); i++) {
            if (!removed[i]) {
                resolved.add(unreadable[i] ? glyphs.get(i).withText(UNREADABLE) : glyphs.get(i));
            }
        }
        return resolved;
    }
}
