package org.clearinghouse.ingest.extraction.text;

import java.util.ArrayDeque;
import java.util.Deque;
import org.clearinghouse.ingest.format.DocumentText;

/**
 * Resolves the invisible characters that set the direction of a text. Those from left to right change nothing. Digits
 * that are overridden from right to left are seen as another number, so they become unreadable.
 */
final class TextDirection {
    private static final char LEFT_TO_RIGHT_MARK = '\u200E';
    private static final char OVERRIDE = '\u202E';
    /** Beginnings of a part in another direction. */
    private static final String OPENING = "\u202A\u202B\u202D\u202E\u2066\u2067\u2068";

    private static final String LEFT_TO_RIGHT = "\u202A\u202D\u2066\u2068";
    private static final String CLOSING = "\u202C\u2069";

    private final StringBuilder resolved = new StringBuilder();
    private final Deque<Character> open = new ArrayDeque<>();

    private TextDirection() {}

    static String resolve(String line) {
        if (line.chars().noneMatch(TextDirection::setsDirection)) {
            return line;
        }
        TextDirection direction = new TextDirection();
        for (int i = 0; i < line.length(); i++) {
            direction.append(line.charAt(i), i > 0 && Character.isDigit(line.charAt(i - 1)));
        }
        return direction.resolved.toString();
    }

    private static boolean setsDirection(int character) {
        return character == LEFT_TO_RIGHT_MARK || OPENING.indexOf(character) >= 0 || CLOSING.indexOf(character) >= 0;
    }

    private void append(char character, boolean inNumber) {
        if (CLOSING.indexOf(character) >= 0) {
            boolean kept = !open.isEmpty() && isKept(open.pop());
            resolved.append(kept ? String.valueOf(character) : "");
        } else if (OPENING.indexOf(character) >= 0) {
            open.push(character);
            resolved.append(isKept(character) ? String.valueOf(character) : "");
        } else if (character != LEFT_TO_RIGHT_MARK) {
            boolean reversed = open.contains(OVERRIDE) && Character.isDigit(character) && !inNumber;
            resolved.append(reversed ? String.valueOf(DocumentText.UNREADABLE) : "")
                    .append(character);
        }
    }

    /** Parts from right to left stay marked, because their numbers may be seen in another order. */
    private static boolean isKept(char opening) {
        return opening != OVERRIDE && LEFT_TO_RIGHT.indexOf(opening) < 0;
    }
}
