package org.clearinghouse.ingest.format.pdf;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

/** Decides which glyphs of a page a reader sees as its text. */
final class GlyphVisibility {
    /** In degrees. */
    private static final double MOST_SKEW = 5;

    private GlyphVisibility() {}

    /** Invisible text often lies over a scanned picture. */
    static boolean isPainted(RenderingMode mode) {
        return mode != RenderingMode.NEITHER && mode != RenderingMode.NEITHER_CLIP;
    }

    /** Selects the glyphs on the page that run in its main direction: the one of most glyphs. */
    static List<TextPosition> selectVisible(List<List<TextPosition>> articles) {
        Map<Float, List<TextPosition>> directions = articles.stream()
                .flatMap(List::stream)
                .filter(GlyphVisibility::isUpright)
                .filter(GlyphVisibility::isOnPage)
                .collect(Collectors.groupingBy(TextPosition::getDir));
        return directions.values().stream()
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }

    /** Excludes stamps and watermarks, because they are printed diagonally. */
    private static boolean isUpright(TextPosition position) {
        Matrix matrix = position.getTextMatrix();
        double angle = Math.toDegrees(Math.atan2(matrix.getShearY(), matrix.getScaleX()));
        return Math.abs(angle - 90 * Math.round(angle / 90)) < MOST_SKEW;
    }

    private static boolean isOnPage(TextPosition position) {
        return position.getX() > -1
                && position.getY() > 0
                && position.getX() < position.getPageWidth()
                && position.getY() < position.getPageHeight() + 1;
    }
}
