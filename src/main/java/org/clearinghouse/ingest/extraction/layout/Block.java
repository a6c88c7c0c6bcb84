package org.clearinghouse.ingest.extraction.layout;

import java.util.List;
import org.clearinghouse.ingest.extraction.text.LineMappedText;

/**
 * A heading, paragraph, list item or table row of a document.
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

    /** Whether it is part of a list or table, which the block before may introduce. */
    boolean isListed() {
        return kind == Kind.ITEM || kind == Kind.ROW;
    }
}
