package org.clearinghouse.ingest.extraction.layout;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse.ingest.extraction.text.GuardedPattern;
import org.clearinghouse.ingest.format.TextLine;

/** Parses the marks of footnotes, behind numbers and words and at the beginning of notes: "59*", "59¹", "59[1]". */
public final class FootnoteParser {
    /** A mark as one group. */
    public static final String MARK =
            "(\\*{1,3}|[\u2020\u2021\u00A7]{1,3}|[\u00B9\u00B2\u00B3\u2070\u2074-\u2079]{1,2}|\\[\\^?(?:\\d{1,2}|[a-z])\\])";

    private static final Pattern NOTE = Pattern.compile("^\\s*(?:[-\u2022]\\s+)?\\\\?" + MARK + ":?\\s*(\\pL.*)$");
    /** A note in small print, whose raised mark a PDF gives as a digit. */
    private static final Pattern BARE_NOTE = Pattern.compile("^\\s*(\\d{1,2}) ?(\\p{Lu}.*)$");

    private static final GuardedPattern NUMBERED = GuardedPattern.compile(
            "[\\d\\pL%)](\\[\\^?(?:\\d{1,2}|[a-z])\\]|[\u00B9\u00B2\u00B3\u2070\u2074-\u2079]{1,2})",
            "[", "\u00B9", "\u00B2", "\u00B3", "\u2070", "\u2074", "\u2075", "\u2076", "\u2077", "\u2078", "\u2079");
    private static final String SUPERSCRIPTS = "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079";

    /**
     * A note below the text.
     *
     * @param mark a number is in square brackets, however it is printed
     */
    public record Note(String mark, String words) {}

    private final Set<String> numbers = new HashSet<>();

    /** @param lines of the page; a line that begins with a bare number is a note only where they have its mark */
    public FootnoteParser(List<TextLine> lines) {
        for (TextLine line : lines) {
            Matcher marked = NUMBERED.pattern().matcher(line.text());
            while (NUMBERED.mayMatch(line.text()) && marked.find()) {
                numbers.add(normalizeMark(marked.group(1)));
            }
        }
    }

    /** Parses a line that is a note. */
    public Optional<Note> parseNote(TextLine line) {
        String start = line.text().stripLeading();
        if (start.isEmpty() || Character.isLetter(start.charAt(0))) {
            return Optional.empty();
        }
        Matcher note = NOTE.matcher(line.text());
        if (note.matches()) {
            return Optional.of(
                    new Note(normalizeMark(note.group(1)), note.group(2).strip()));
        }
        Matcher bare = BARE_NOTE.matcher(line.text());
        return bare.matches() && numbers.contains("[" + bare.group(1) + "]")
                ? Optional.of(new Note("[" + bare.group(1) + "]", bare.group(2).strip()))
                : Optional.empty();
    }

    /** The mark as notes have it: "[1]" for "¹" and "[^1]". */
    public static String normalizeMark(String mark) {
        if (SUPERSCRIPTS.indexOf(mark.charAt(0)) < 0) {
            return mark.replace("^", "");
        }
        StringBuilder digits = new StringBuilder("[");
        mark.chars().forEach(c -> digits.append(SUPERSCRIPTS.indexOf(c)));
        return digits.append(']').toString();
    }
}
