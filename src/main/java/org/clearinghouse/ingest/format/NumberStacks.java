package org.clearinghouse.ingest.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes numbers of plain text unreadable whose digits go on in the next line at the same column, as programs print a
 * narrow box that keep the layout of a page in text.
 */
final class NumberStacks {
    private static final Pattern DIGITS = Pattern.compile("[\\d.,'*+]*\\d[\\d.,'*+]*");
    /** A line of one number behind an indent. */
    private static final Pattern ALONE = Pattern.compile("\\s+([\\d.,'*+]*\\d[\\d,'*+]*)\\s*");

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final int LONGEST_LINE = 1_000;

    private NumberStacks() {}

    static List<String> mark(List<String> lines) {
        List<String> marked = new ArrayList<>(lines);
        for (int i = 0; i < lines.size(); i++) {
            Matcher alone = ALONE.matcher(lines.get(i).length() > LONGEST_LINE ? "" : lines.get(i));
            if (alone.matches() && !YEAR.matcher(alone.group(1)).matches()) {
                boolean above = i > 0 && markBeside(marked, lines, i - 1, alone);
                boolean below = i + 1 < lines.size() && markBeside(marked, lines, i + 1, alone);
                if (above || below) {
                    marked.set(i, insertMark(lines.get(i), alone.end(1)));
                }
            }
        }
        return marked;
    }

    /** Marks the number of a line of text at the column of another number. */
    private static boolean markBeside(List<String> marked, List<String> lines, int line, Matcher alone) {
        String text = lines.get(line);
        Matcher digits = DIGITS.matcher(text.length() > LONGEST_LINE ? "" : text);
        while (digits.find()) {
            boolean aligned = digits.start() == alone.start(1) || digits.end() == alone.end(1);
            boolean labelled = text.substring(0, digits.start()).chars().anyMatch(Character::isLetter);
            if (aligned && labelled && !YEAR.matcher(digits.group()).matches()) {
                marked.set(line, insertMark(text, digits.end()));
                return true;
            }
        }
        return false;
    }

    private static String insertMark(String line, int position) {
        return line.substring(0, position) + DocumentText.UNREADABLE + line.substring(position);
    }
}
