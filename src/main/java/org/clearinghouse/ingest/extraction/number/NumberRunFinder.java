package org.clearinghouse.ingest.extraction.number;

import java.util.ArrayList;
import java.util.List;
import org.clearinghouse.ingest.extraction.text.MarkupStripper;
import org.clearinghouse.ingest.format.DocumentText;

/** Finds the runs of characters that touch digits. Only spaces, brackets and ordinary punctuation end a run. */
final class NumberRunFinder {
    private static final String OPENING = "([{\"\u00AB:;='";
    private static final String CLOSING = ".,;:!?)]}\"'\u2026\u00BB";

    private final String text;

    private NumberRunFinder(String text) {
        this.text = text;
    }

    /** All runs of a folded text in its order. */
    static List<NumberRun> findAll(String folded) {
        return new NumberRunFinder(folded).findRuns();
    }

    private List<NumberRun> findRuns() {
        List<NumberRun> runs = new ArrayList<>();
        int end = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isNumeric(i)) {
                int start = findStart(i, end);
                end = findEnd(i);
                runs.add(new NumberRun(start, i, end));
                i = end - 1;
            }
        }
        return runs;
    }

    private int findStart(int digit, int previousEnd) {
        int start = digit;
        while (start > previousEnd && touchesNext(start - 1)) {
            start--;
        }
        return start;
    }

    /** Whether a character belongs to the digit or letter behind it. */
    private boolean touchesNext(int position) {
        char c = text.charAt(position);
        boolean afterWord = position > 0 && Character.isLetterOrDigit(text.charAt(position - 1));
        boolean opening = OPENING.indexOf(c) >= 0 && !(c == '\'' && afterWord);
        return !isSpace(c) && !opening && !isDoubleHyphen(position - 1);
    }

    private int findEnd(int digit) {
        int end = digit + 1;
        while (end < text.length() && touchesPrevious(end)) {
            end++;
        }
        return end;
    }

    /** Whether a character belongs to the run before it. Punctuation and narrow spaces do only before a digit. */
    private boolean touchesPrevious(int position) {
        char c = text.charAt(position);
        if (MarkupStripper.NARROW_SPACES.indexOf(c) >= 0) {
            return isNumeric(position + 1) && isNumeric(position - 1);
        }
        if (CLOSING.indexOf(c) >= 0) {
            int next = position + 1;
            while (next < text.length() && CLOSING.indexOf(text.charAt(next)) >= 0) {
                next++;
            }
            return isNumeric(next);
        }
        return !isSpace(c) && !isDoubleHyphen(position);
    }

    /** Two hyphens are a dash between words. */
    private boolean isDoubleHyphen(int position) {
        return text.startsWith("--", Math.max(0, position));
    }

    private boolean isNumeric(int position) {
        if (position >= text.length()) {
            return false;
        }
        int character = text.codePointAt(position);
        return switch (Character.getType(character)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> character == DocumentText.UNREADABLE;
        };
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
