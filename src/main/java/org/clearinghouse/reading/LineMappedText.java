package org.clearinghouse.reading;

import java.util.ArrayList;
import java.util.List;

/** Text put together from lines, every character of which still knows the line it came from. */
final class LineMappedText {
    private final String text;
    private final List<TextLine> lines;

    private LineMappedText(String text, List<TextLine> lines) {
        this.text = text;
        this.lines = lines;
    }

    static LineMappedText create(String text, TextLine line) {
        return new Builder().append(text, line).build();
    }

    String text() {
        return text;
    }

    TextLine getLine(int position) {
        return lines.get(position);
    }

    TextLine firstLine() {
        return lines.get(0);
    }

    TextLine lastLine() {
        return lines.get(lines.size() - 1);
    }

    /** The part between two positions, without the white space around it. */
    LineMappedText extractPart(int start, int end) {
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

    /** Collects text line by line. */
    static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private final List<TextLine> lines = new ArrayList<>();

        Builder append(String more, TextLine line) {
            text.append(more);
            for (int i = 0; i < more.length(); i++) {
                lines.add(line);
            }
            return this;
        }

        /** Takes back the last character, as for a hyphen at the end of a line. */
        void dropLast() {
            text.setLength(text.length() - 1);
            lines.remove(lines.size() - 1);
        }

        String text() {
            return text.toString();
        }

        /** The last characters; enough to see how the text ends, however long it has become. */
        String tail() {
            return text.substring(Math.max(0, text.length() - 60));
        }

        boolean isEmpty() {
            return text.length() == 0;
        }

        LineMappedText build() {
            return new LineMappedText(text.toString(), List.copyOf(lines));
        }
    }
}
