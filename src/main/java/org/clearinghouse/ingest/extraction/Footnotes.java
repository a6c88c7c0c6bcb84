package org.clearinghouse.ingest.extraction;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse.ingest.extraction.layout.FootnoteParser;
import org.clearinghouse.ingest.extraction.layout.FootnoteParser.Note;
import org.clearinghouse.ingest.format.TextLine;

/** The footnotes of a page by their marks, such as "*Children who went missing in an earlier year are among them". */
final class Footnotes {
    private static final Pattern MARK_BEHIND = Pattern.compile("^" + FootnoteParser.MARK + "(?:$|[^*\\p{L}\\d])");
    private static final Pattern WORDS = Pattern.compile("\\p{Lu}.*[^*]");
    private static final int LONGEST = 500;

    private final Map<String, String> notes = new HashMap<>();

    private Footnotes() {}

    /** A mark that begins several lines is no footnote mark, but that of a list. */
    static Footnotes find(List<TextLine> lines) {
        Footnotes found = new Footnotes();
        FootnoteParser parser = new FootnoteParser(lines);
        lines.forEach(line -> parser.parseNote(line).ifPresent(found::addNote));
        return found;
    }

    private void addNote(Note note) {
        if (WORDS.matcher(note.words()).matches() && note.words().length() <= LONGEST) {
            notes.put(note.mark(), notes.containsKey(note.mark()) ? null : note.words());
        }
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
        return mark.find() ? notes.get(FootnoteParser.normalizeMark(mark.group(1))) : null;
    }
}
