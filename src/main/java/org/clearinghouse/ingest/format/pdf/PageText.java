package org.clearinghouse.ingest.format.pdf;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import org.clearinghouse.ingest.result.Finding;

/**
 * The glyphs of a page that a reader sees, and findings about what is not read.
 *
 * @param contentAreas the areas of the glyphs by the identifier of their marked content
 * @param tables the tables that the PDF marks as such
 */
record PageText(
        List<Glyph> glyphs, List<Finding> findings, Map<Integer, Rectangle2D> contentAreas, List<TableGrid> tables) {
    PageText {
        glyphs = List.copyOf(glyphs);
        findings = List.copyOf(findings);
        contentAreas = Map.copyOf(contentAreas);
        tables = List.copyOf(tables);
    }

    PageText(List<Glyph> glyphs, List<Finding> findings) {
        this(glyphs, findings, Map.of(), List.of());
    }

    PageText withTables(List<TableGrid> found) {
        return new PageText(glyphs, findings, contentAreas, found);
    }
}
