package org.clearinghouse.ingest.extraction.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse.ingest.format.TextLine;

/** Unwraps prose in two columns beside each other, as programs print that keep the layout of a page in text. */
final class ColumnUnwrapper {
    /** The white space between the columns. */
    private static final Pattern GUTTER = Pattern.compile("\\S( {3,})(?=\\S)");

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final int FEWEST_LINES = 2;
    /** Of a line of a column of prose, on average. */
    private static final int FEWEST_WORDS = 3;
    /** A longer line is printed by no program that keeps a layout. */
    private static final int LONGEST = 400;

    private final List<TextLine> unwrapped = new ArrayList<>();
    private final List<TextLine> paragraph = new ArrayList<>();

    private ColumnUnwrapper() {}

    static List<TextLine> unwrap(List<TextLine> lines) {
        if (lines.stream().noneMatch(line -> line.text().contains("   "))) {
            return lines;
        }
        ColumnUnwrapper unwrapper = new ColumnUnwrapper();
        lines.forEach(unwrapper::add);
        unwrapper.endParagraph();
        return unwrapper.unwrapped;
    }

    private void add(TextLine line) {
        if (line.text().isBlank()) {
            endParagraph();
            unwrapped.add(line);
        } else {
            paragraph.add(line);
        }
    }

    private void endParagraph() {
        int start = findSecondColumn();
        if (start < 0) {
            unwrapped.addAll(paragraph);
        } else {
            TextLine first = paragraph.get(0);
            unwrapped.addAll(extract(0, start));
            unwrapped.add(new TextLine(first.page(), first.number(), ""));
            unwrapped.addAll(unwrap(extract(start, Integer.MAX_VALUE)));
        }
        paragraph.clear();
    }

    private List<TextLine> extract(int start, int end) {
        return paragraph.stream()
                .map(line -> new TextLine(line.page(), line.number(), extract(line.text(), start, end)))
                .filter(line -> !line.text().isBlank())
                .toList();
    }

    /** Returns the position at which all lines of a second column of prose begin, or -1. */
    private int findSecondColumn() {
        TreeMap<Integer, Integer> starts = new TreeMap<>();
        for (TextLine line : paragraph) {
            Matcher gutter = GUTTER.matcher(line.text().length() > LONGEST ? "" : line.text());
            while (gutter.find()) {
                starts.merge(gutter.end(1), 1, Integer::sum);
            }
        }
        return starts.entrySet().stream()
                .filter(start -> start.getValue() >= FEWEST_LINES && isGutterBefore(start.getKey()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(-1);
    }

    private boolean isGutterBefore(int start) {
        boolean free = paragraph.stream()
                .allMatch(line -> line.text().length() <= start
                        || extract(line.text(), start - 2, start).isBlank());
        return free && isProse(0, start) && isProse(start, Integer.MAX_VALUE);
    }

    private boolean isProse(int start, int end) {
        List<TextLine> parts = extract(start, end);
        long words = parts.stream()
                .mapToLong(part -> WORD.matcher(part.text()).results().count())
                .sum();
        return parts.size() >= FEWEST_LINES && words >= (long) FEWEST_WORDS * parts.size();
    }

    private static String extract(String text, int start, int end) {
        return text.substring(Math.min(start, text.length()), Math.min(end, text.length()));
    }
}
