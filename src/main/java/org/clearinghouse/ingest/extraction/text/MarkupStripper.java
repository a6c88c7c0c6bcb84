package org.clearinghouse.ingest.extraction.text;

import com.google.re2j.Pattern;
import java.util.List;

/** Takes marks out of a line that are not part of what it says: Markdown, inline tags, footnote marks, odd spaces. */
public final class MarkupStripper {
    private record Rule(Pattern pattern, String replacement) {
        Rule(String pattern, String replacement) {
            this(Pattern.compile(pattern), replacement);
        }

        String apply(String line) {
            return pattern.matcher(line).replaceAll(replacement);
        }
    }

    /** Stands for the space inside a number until all other spaces have become plain. */
    private static final char KEPT = '\uE000';

    private static final List<Rule> RULES = List.of(
            new Rule("(\\d)[\u00A0\u2009\u202F](\\d{3})\\b", "$1" + KEPT + "$2"),
            new Rule("(\\d)[\u00A0\u2009\u202F](\\d{3})\\b", "$1" + KEPT + "$2"),
            new Rule("[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]|&nbsp;", " "),
            new Rule("[\u200B-\u200D\u2060\uFEFF]", ""),
            // A superscript digit is the mark of a footnote, never part of a number.
            new Rule("[\u00B9\u00B2\u00B3\u2070-\u2079\u2020\u2021]|\\[\\d{1,2}\\]|(?i:<sup>[^<]*</sup>)", ""),
            new Rule("\uFB00", "ff"),
            new Rule("\uFB01", "fi"),
            new Rule("\uFB02", "fl"),
            new Rule("(?i)</?(?:b|strong|i|em|u|span|br|p|mark|small|a)(?:\\s[^<>]*)?/?>", ""),
            new Rule("&amp;", "&"),
            new Rule("&[rl]squo;|&#39;|&#x27;", "'"),
            new Rule("&[mn]dash;", "-"),
            new Rule("!?\\[([^\\[\\]]*)\\]\\([^()]*\\)", "$1"),
            new Rule("\\\\([^\\w\\s])", "$1"),
            new Rule("[*`]|__", ""),
            new Rule("(^|[\\s(])_+(\\S)", "$1$2"),
            new Rule("(\\S)_+([\\s.,;:)]|$)", "$1$2"),
            new Rule(String.valueOf(KEPT), "\u202F"));

    private static final String MARKS = "&<[\\*_`";

    private MarkupStripper() {}

    /** The line without its marks; tabs and runs of spaces are kept, they may divide the cells of a table. */
    public static String stripMarkup(String line) {
        if (line.chars().noneMatch(MarkupStripper::canBeMarkup)) {
            return line;
        }
        String clean = line;
        for (Rule rule : RULES) {
            clean = rule.apply(clean);
        }
        return clean;
    }

    private static boolean canBeMarkup(int character) {
        return character > '~' || MARKS.indexOf(character) >= 0;
    }

    public static String normalizeWhitespace(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
