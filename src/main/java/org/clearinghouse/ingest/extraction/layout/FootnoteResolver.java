package org.clearinghouse.ingest.extraction.layout;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse.ingest.format.TextLine;

/**
 * Writes a footnote that changes what is counted where its mark is: "2024*" with the note "* January to June" becomes
 * "2024 (January to June)". Other footnotes stay below.
 */
final class FootnoteResolver {
    private static final String MARK = "([*\u2020\u2021\u00A7]{1,3})";
    private static final Pattern NOTE =
            Pattern.compile("^\\s*\\\\?" + MARK + "\\s*(\\pL[^*\u2020\u2021\u00A7]{2,160})$");
    private static final Pattern MARKED =
            Pattern.compile("([\\d\\pL%)])\\\\?" + MARK + "([^\\d*\u2020\u2021\u00A7\\pL]|$)");
    private static final Pattern CHANGING = Pattern.compile(
            "(?i)\\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may \\d+|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
                    + "|nov(?:ember)?|dec(?:ember)?|months?|quarters?|half|to[ -]date|ytd|through|fiscal|partial|incomplete|(?:since|until) (?:\\w+ )?\\d"
                    + "|includ\\w+|exclud\\w+|only|without|other than|per|rates?|estimat\\w+|project(?:ed|ions?))\\b");

    private final Map<String, String> notes = new LinkedHashMap<>();

    private FootnoteResolver(List<TextLine> lines) {
        lines.forEach(this::addNote);
    }

    static List<TextLine> resolve(List<TextLine> lines) {
        FootnoteResolver resolver = new FootnoteResolver(lines);
        return resolver.notes.isEmpty()
                ? lines
                : lines.stream().map(resolver::insertNotes).toList();
    }

    /** Adds a note; of several notes with one mark, on different pages, all are written. */
    private void addNote(TextLine line) {
        Matcher note = NOTE.matcher(line.text());
        if (note.matches() && CHANGING.matcher(note.group(2)).find()) {
            String words = note.group(2).strip().replaceAll("[.\\s]+$", "");
            notes.merge(note.group(1), words, (one, other) -> one + "; " + other);
        }
    }

    private TextLine insertNotes(TextLine line) {
        if (NOTE.matcher(line.text()).matches()) {
            return line;
        }
        Matcher marked = MARKED.matcher(line.text());
        StringBuilder text = new StringBuilder();
        int end = 0;
        while (marked.find(end)) {
            String note = notes.get(marked.group(2));
            text.append(line.text(), end, marked.start(2));
            text.append(note == null ? marked.group(2) : " (" + note + ")");
            end = marked.end(2);
        }
        text.append(line.text().substring(end));
        return new TextLine(line.page(), line.number(), text.toString());
    }
}
