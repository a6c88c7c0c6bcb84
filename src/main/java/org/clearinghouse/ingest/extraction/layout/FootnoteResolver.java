package org.clearinghouse.ingest.extraction.layout;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse.ingest.extraction.layout.FootnoteParser.Note;
import org.clearinghouse.ingest.format.TextLine;

/**
 * Writes a footnote that changes what is counted where its mark is: "2024*" with the note "* January to June" becomes
 * "2024 (January to June)". Other footnotes stay below.
 */
final class FootnoteResolver {
    private static final int MAX_LENGTH = 160;
    private static final Pattern MARKED =
            Pattern.compile("([\\d\\pL%)])\\\\?" + FootnoteParser.MARK + "([^\\d*\u2020\u2021\u00A7\\pL]|$)");
    private static final Pattern SYMBOL = Pattern.compile("[*\u2020\u2021\u00A7]");
    private static final Pattern CHANGING = Pattern.compile(
            "(?i)\\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may \\d+|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
                    + "|nov(?:ember)?|dec(?:ember)?|months?|quarters?|half|to[ -]date|ytd|through|fiscal|partial|incomplete|(?:since|until) (?:\\w+ )?\\d"
                    + "|includ\\w+|exclud\\w+|only|without|other than|per|rates?|estimat\\w+|project(?:ed|ions?))\\b");
    /** A work that is cited, and not a note about what is counted. */
    private static final Pattern REFERENCE = Pattern.compile(
            "(?i)https?:|\\bwww\\.|\\b(?:retrieved|accessed|available (?:at|from)|press release|et al|source)\\b"
                    + "|\\b(?:NCMEC|National Center for Missing (?:and|&) Exploited Children)[,.(] ");

    private final Map<String, String> notes = new LinkedHashMap<>();
    private final FootnoteParser parser;

    private FootnoteResolver(List<TextLine> lines) {
        parser = new FootnoteParser(lines);
        lines.forEach(line -> parser.parseNote(line).ifPresent(this::addNote));
    }

    static List<TextLine> resolve(List<TextLine> lines) {
        FootnoteResolver resolver = new FootnoteResolver(lines);
        return resolver.notes.isEmpty()
                ? lines
                : lines.stream().map(resolver::insertNotes).toList();
    }

    /** Adds a note; of several notes with one mark, on different pages, all are written. */
    private void addNote(Note note) {
        String words = note.words();
        boolean changing = words.length() <= MAX_LENGTH
                && CHANGING.matcher(words).find()
                && !SYMBOL.matcher(words).find()
                && !REFERENCE.matcher(words).find();
        if (changing) {
            notes.merge(note.mark(), words.replaceAll("[.\\s]+$", ""), (one, other) -> one + "; " + other);
        }
    }

    private TextLine insertNotes(TextLine line) {
        if (parser.parseNote(line).isPresent()) {
            return line;
        }
        Matcher marked = MARKED.matcher(line.text());
        StringBuilder text = new StringBuilder();
        int end = 0;
        while (marked.find(end)) {
            String note = notes.get(FootnoteParser.normalizeMark(marked.group(2)));
            text.append(line.text(), end, marked.start(2));
            text.append(note == null ? marked.group(2) : " (" + note + ")");
            end = marked.end(2);
        }
        text.append(line.text().substring(end));
        return new TextLine(line.page(), line.number(), text.toString());
    }
}
