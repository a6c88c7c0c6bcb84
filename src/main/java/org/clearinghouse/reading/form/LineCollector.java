package org.clearinghouse.reading.form;

import java.util.ArrayList;
import java.util.List;
import org.clearinghouse.reading.TextLine;

/** Collects the lines of a document; what stands for itself is set off by an empty line. */
final class LineCollector {
    private final List<TextLine> lines = new ArrayList<>();

    void add(TextLine line) {
        lines.add(line);
    }

    /** Ends the paragraph. */
    void endParagraph() {
        if (!lines.isEmpty() && !lastLine().text().isEmpty()) {
            lines.add(new TextLine(lastLine().page(), lastLine().number(), ""));
        }
    }

    private TextLine lastLine() {
        return lines.get(lines.size() - 1);
    }

    List<TextLine> lines() {
        return List.copyOf(lines);
    }
}
