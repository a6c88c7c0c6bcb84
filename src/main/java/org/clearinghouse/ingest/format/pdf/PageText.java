package org.clearinghouse.ingest.format.pdf;

import java.util.List;
import org.clearinghouse.ingest.result.Finding;

/** The glyphs of a page that a reader sees, and findings about what is not read. */
record PageText(List<Glyph> glyphs, List<Finding> findings) {
    PageText {
        glyphs = List.copyOf(glyphs);
        findings = List.copyOf(findings);
    }
}
