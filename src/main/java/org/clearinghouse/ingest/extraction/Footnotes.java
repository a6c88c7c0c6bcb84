package org.clearinghouse.ingest.extraction;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearinghouse.ingest.format.TextLine;

/** The footnotes of a page by their marks, such as "*Children who went missing in an earlier year are among them". */
final class Footnotes {
    private static final String MARK = "(\\*{1,3}|[\u2020\u2021\u00A7]{1,2}|[\u00B9\u00B2\u00B3]|\\[\\d\\])";
    private static final Pattern NOTE = Pattern.compile("^\\s*" + MARK + "\\s?(\\p{Lu}.*[^*])$");
    private static final Pattern MARK_BEHIND = Pattern.compile("^" + MARK + "(?:$|[^*\\p{L}\\d])");
    private static final int LONGEST = 500;

    private final Map<String, String> notes = new HashMap<>();

    private Footnotes() {}

    /** A mark that begins several lines is no footnote mark, but that of a list. */
    static Footnotes find(List<TextLine> lines) {
        Footnotes found = new Footnotes();
        Set<String> marks = new HashSet<>();
        for (TextLine line : lines) {
            Matcher note = NOTE.matcher(line.text());
            if (note.matches() && line.text().length() <= LONGEST) {
                boolean first = marks.add(note.group(1));
                found.notes.put(note.group(1), first ? note.group(2).strip() : null);
            }
        }
        return found;
    }

    /**
     * Returns the footnote of a number, or null.
     *
     * @param line with its marks
     * @param printed the number, with its qualifying words
     */
    String findNote(TextLine line, String printed) {
        String number = printed.replaceFirst("^\\D+", "");
        int at = number.isEmpty() ? -1 : line.text().indexOf(number);
        boolean marked = at >= 0 && (at == 0 || line.text().charAt(at - 1) != '*');
        Matcher mark = MARK_BEHIND.matcher(marked ? line.text().substring(at + number.length()) : "");
        return mark.find() ? notes.get(mark.group(1)) : null;
    }
}
