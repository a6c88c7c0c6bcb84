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
    /** Of a narrow column beside several paragraphs. */
    private static final int FEWEST_BESIDE = 5;

    private static final int FEWEST_WORDS_BESIDE = 2;
    /** A number of a table before a gap: labels or remarks are beside it, and no prose. */
    private static final Pattern FIRST_VALUE = Pattern.compile("^\\s*[\\d,.]*\\d%?\\s{2,}\\S");

    private static final Pattern LAST_VALUE = Pattern.compile("\\s{2,}[\\d,.]*\\d%?\\s*$");
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
        int start = 0;
        for (int end = 1; end <= lines.size(); end++) {
            if (end == lines.size() || isBlank(lines, end) && isBlank(lines, end + 1)) {
                unwrapper.addRegion(lines.subList(start, end));
                start = end;
            }
        }
        return unwrapper.unwrapped;
    }

    private static boolean isBlank(List<TextLine> lines, int index) {
        return index < lines.size() && lines.get(index).text().isBlank();
    }

    /** Adds lines without a large gap, in which a narrow column may be beside several paragraphs. */
    private void addRegion(List<TextLine> lines) {
        int start = findSecondColumn(lines, FEWEST_BESIDE, FEWEST_WORDS_BESIDE);
        if (start < 0) {
            lines.forEach(this::add);
            endParagraph();
        } else {
            addColumns(lines, start);
        }
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
        int start = findSecondColumn(paragraph, FEWEST_LINES, FEWEST_WORDS);
        if (start < 0) {
            unwrapped.addAll(paragraph);
        } else {
            addColumns(paragraph, start);
        }
        paragraph.clear();
    }

    private void addColumns(List<TextLine> lines, int start) {
        TextLine first = lines.get(0);
        unwrapped.addAll(unwrap(trim(extract(lines, 0, start))));
        unwrapped.add(new TextLine(first.page(), first.number(), ""));
        unwrapped.addAll(unwrap(trim(extract(lines, start, Integer.MAX_VALUE))));
    }

    private static List<TextLine> extract(List<TextLine> lines, int start, int end) {
        return lines.stream()
                .map(line -> new TextLine(line.page(), line.number(), extract(line.text(), start, end)))
                .toList();
    }

    /** Removes the empty lines at the end, which may be beside the other column. */
    private static List<TextLine> trim(List<TextLine> lines) {
        int end = lines.size();
        while (end > 0 && isBlank(lines, end - 1)) {
            end--;
        }
        return lines.subList(0, end);
    }

    /** Returns the position at which all lines of a second column of prose begin, or -1. */
    private static int findSecondColumn(List<TextLine> lines, int fewest, int fewestWords) {
        TreeMap<Integer, Integer> starts = new TreeMap<>();
        for (TextLine line : lines) {
            Matcher gutter = GUTTER.matcher(line.text().length() > LONGEST ? "" : line.text());
            while (gutter.find()) {
                starts.merge(gutter.end(1), 1, Integer::sum);
            }
        }
        return starts.entrySet().stream()
                .filter(start -> start.getValue() >= fewest && isGutterBefore(lines, start.getKey(), fewestWords))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(-1);
    }

    private static boolean isGutterBefore(List<TextLine> lines, int start, int fewestWords) {
        boolean free = lines.stream()
                .allMatch(line -> line.text().length() <= start
                        || extract(line.text(), start - 2, start).isBlank());
        return free
                && isProse(lines, 0, start, FEWEST_WORDS)
                && isProse(lines, start, Integer.MAX_VALUE, fewestWords)
                && count(extract(lines, 0, start), LAST_VALUE) < FEWEST_LINES
                && count(extract(lines, start, Integer.MAX_VALUE), FIRST_VALUE) < FEWEST_LINES;
    }

    private static long count(List<TextLine> lines, Pattern pattern) {
        return lines.stream()
                .filter(line -> pattern.matcher(line.text()).find())
                .count();
    }

    private static boolean isProse(List<TextLine> lines, int start, int end, int fewestWords) {
        List<Long> words = extract(lines, start, end).stream()
                .filter(line -> !line.text().isBlank())
                .map(line -> WORD.matcher(line.text()).results().count())
                .toList();
        List<Long> worded = words.stream().filter(count -> count > 0).toList();
        return words.size() >= FEWEST_LINES
                && 2 * worded.size() > words.size()
                && worded.stream().mapToLong(Long::longValue).sum() >= (long) fewestWords * worded.size();
    }

    private static String extract(String text, int start, int end) {
        return text.substring(Math.min(start, text.length()), Math.min(end, text.length()));
    }
}
