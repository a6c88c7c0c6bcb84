package org.clearinghouse.ingest.format;

import java.util.ArrayList;
import java.util.List;

/** Collects the lines of a document; what stands for itself is set off by an empty line. */
public final class LineCollector {
    private final List<TextLine> lines = new ArrayList<>();

    public void add(TextLine line) {
        lines.add(line);
    }

    /** Ends the paragraph. */
    public void endParagraph() {
        if (!lines.isEmpty() && !lastLine().text().isEmpty()) {
            lines.add(new TextLine(lastLine().page(), lastLine().number(), ""));
        }
    }

    private TextLine lastLine() {
        return lines.get(lines.size() - 1);
    }

    public List<TextLine> lines() {
        return List.copyOf(lines);
    }
}
