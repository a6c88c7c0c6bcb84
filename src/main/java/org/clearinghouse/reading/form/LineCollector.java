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
    void end() {
        if (!lines.isEmpty() && !last().text().isEmpty()) {
            lines.add(new TextLine(last().page(), last().number(), ""));
        }
    }

    private TextLine last() {
        return lines.get(lines.size() - 1);
    }

    List<TextLine> lines() {
        return List.copyOf(lines);
    }
}
