package org.clearinghouse.ingest.format.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.clearinghouse.ingest.format.DocumentText;
import org.clearinghouse.ingest.format.TextLine;

/** Marks numbers as unreadable whose digits are in several elements that may not be one text for a reader. */
final class NumberBorders {
    /** Where digits on both sides may not be one number. */
    static final char BORDER = '\uE001';
    /** At the ends of a block that may be painted beside another. */
    static final char BESIDE = '\uE002';
    /** In place of content that may have digits, so that a digit beside it is unreadable. */
    static final char OPAQUE = '\uE003';

    private static final String NUMBER_MARKS =
            ".,'\u2018\u2019\u201B\u02BC`\u00B4\u2032/\u2044:\u00B7_^~+-\u2212\u2013\u2009\u202F\u00A0";
    private static final int MOST_MARKS = 16;
    /** A number in another style than the label behind it: at least two words, of which the first is no part of it. */
    private static final Pattern LABELLED = Pattern.compile(
            "^((?:- )?\\d[\\d,]*(?:\\.\\d+)?[KMB%]?\\+?)[" + BORDER + BESIDE
                    + "](?=(?!(?:hundred|thousand|million|billion|trillion|per ?cent|and|or|to|in)\\b)\\p{L}{3,}[ -][\\p{L}-])");

    private NumberBorders() {}

    /** Removes the page's own characters that are marks here. */
    static String clean(String source) {
        return source.replace(BORDER, DocumentText.UNREADABLE)
                .replace(OPAQUE, DocumentText.UNREADABLE)
                .replace(BESIDE, DocumentText.UNREADABLE);
    }

    /** Resolves the marks of lines. */
    static List<TextLine> resolve(List<TextLine> lines) {
        List<String> texts = new ArrayList<>(
                lines.stream().map(line -> collapse(line.text())).toList());
        int last = -1;
        for (int i = 0; i < texts.size(); i++) {
            if (last >= 0 && isBeside(texts.get(last), texts.get(i))) {
                texts.set(last, texts.get(last) + DocumentText.UNREADABLE);
                texts.set(i, DocumentText.UNREADABLE + texts.get(i));
            }
            last = texts.get(i).isBlank() ? last : i;
        }
        List<TextLine> resolved = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String divided = LABELLED.matcher(texts.get(i)).replaceFirst("$1\t");
            resolved.add(new TextLine(lines.get(i).page(), lines.get(i).number(), resolve(divided)));
        }
        return resolved;
    }

    private static boolean isBeside(String before, String after) {
        int start = skipLineMark(after);
        boolean marked =
                before.charAt(before.length() - 1) == BESIDE || start < after.length() && after.charAt(start) == BESIDE;
        return marked && isDigit(before, before.length() - 1, -1) && isDigit(after, start, 1);
    }

    /** The position behind the mark of a heading or list item. */
    private static int skipLineMark(String line) {
        int start = 0;
        while (start < line.length() && "#*- ".indexOf(line.charAt(start)) >= 0) {
            start++;
        }
        return start;
    }

    /** Replaces adjacent marks by the strongest of them, so that no line has many. */
    private static String collapse(String line) {
        StringBuilder text = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            int last = text.length() - 1;
            if (last >= 0 && isMark(text.charAt(last)) && isMark(line.charAt(i))) {
                text.setCharAt(last, (char) Math.max(text.charAt(last), line.charAt(i)));
            } else {
                text.append(line.charAt(i));
            }
        }
        return text.toString();
    }

    /** Removes the marks of a line, with a space beside a mark that would be a second one. */
    static String resolve(String line) {
        StringBuilder text = new StringBuilder(line.length());
        boolean spaced = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (isMark(c)) {
                spaced |= text.isEmpty() || text.charAt(text.length() - 1) == ' ';
                text.append(isUnreadable(line, i, c) ? String.valueOf(DocumentText.UNREADABLE) : "");
            } else {
                text.append(c == ' ' && spaced ? "" : String.valueOf(c));
                spaced &= c == ' ';
            }
        }
        return text.toString();
    }

    private static boolean isUnreadable(String line, int position, char mark) {
        boolean before = isDigit(line, position - 1, -1);
        boolean after = isDigit(line, position + 1, 1);
        return mark == OPAQUE ? before || after : before && after;
    }

    /** Whether a digit is at a position, or in a direction from it behind a few marks of numbers. */
    private static boolean isDigit(String line, int position, int direction) {
        int marks = 0;
        int i = position;
        while (i >= 0 && i < line.length() && marks <= MOST_MARKS) {
            char c = line.charAt(i);
            if (!isMark(c) && NUMBER_MARKS.indexOf(c) < 0) {
                return Character.isDigit(c) || Character.getNumericValue(c) >= 0 && !Character.isLetter(c);
            }
            marks++;
            i += direction;
        }
        return false;
    }

    /** Whether a text has only space and marks. */
    static boolean isBlank(CharSequence text) {
        return text.chars().allMatch(c -> Character.isWhitespace(c) || isMark((char) c));
    }

    private static boolean isMark(char c) {
        return c == BORDER || c == OPAQUE || c == BESIDE;
    }
}
