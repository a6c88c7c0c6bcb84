package org.clearinghouse.ingest.extraction.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.clearinghouse.ingest.format.TextLine;

/**
 * Text joined from lines; each character is mapped to the line it came from.
 *
 * @param lines the line of each character
 */
public record LineMappedText(String text, List<TextLine> lines) {
    public static LineMappedText create(String text, TextLine line) {
        return new Builder().append(text, line).build();
    }

    /** The line that the character at a position came from. */
    public TextLine getLine(int position) {
        return lines.get(position);
    }

    public TextLine lastLine() {
        return lines.get(lines.size() - 1);
    }

    /** The part between two positions, without the spaces at its ends. */
    public LineMappedText extractPart(int start, int end) {
        int from = start;
        int to = end;
        while (from < to && text.charAt(from) == ' ') {
            from++;
        }
        while (to > from && text.charAt(to - 1) == ' ') {
            to--;
        }
        return new LineMappedText(text.substring(from, to), lines.subList(from, to));
    }

    /** Returns this text, a separator and another text; the separator belongs to the other's first line. */
    public LineMappedText append(String separator, LineMappedText other) {
        List<TextLine> all = new ArrayList<>(lines);
        all.addAll(Collections.nCopies(separator.length(), other.getLine(0)));
        all.addAll(other.lines);
        return new LineMappedText(text + separator + other.text, all);
    }

    /** Collects text line by line. */
    public static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private final List<TextLine> lines = new ArrayList<>();

        public Builder append(String more, TextLine line) {
            text.append(more);
            lines.addAll(Collections.nCopies(more.length(), line));
            return this;
        }

        /** Removes the last character, such as a hyphen at the end of a line. */
        public void dropLast() {
            text.setLength(text.length() - 1);
            lines.remove(lines.size() - 1);
        }

        public String text() {
            return text.toString();
        }

        /** The last 60 characters at most, because only the end of a long text is examined. */
        public String tail() {
            return text.substring(Math.max(0, text.length() - 60));
        }

        public boolean isEmpty() {
            return text.length() == 0;
        }

        public LineMappedText build() {
            return new LineMappedText(text.toString(), List.copyOf(lines));
        }
    }
}
