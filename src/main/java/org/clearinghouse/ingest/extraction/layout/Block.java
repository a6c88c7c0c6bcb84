package org.clearinghouse.ingest.extraction.layout;

import java.util.List;
import org.clearinghouse.ingest.extraction.text.LineMappedText;

/**
 * A part of a document that stands for itself.
 *
 * @param cells of a row, at least two; empty for the other kinds
 */
public record Block(Kind kind, LineMappedText text, List<String> cells) {
    enum Kind {
        HEADING,
        PARAGRAPH,
        ITEM,
        ROW
    }

    Block(Kind kind, LineMappedText text) {
        this(kind, text, List.of());
    }

    Block asHeading() {
        return new Block(Kind.HEADING, text);
    }

    boolean hasKind(Kind other) {
        return kind == other;
    }

    /** Whether it belongs to a list or a table that what stands before it may introduce. */
    boolean isListed() {
        return kind == Kind.ITEM || kind == Kind.ROW;
    }
}
