package org.clearinghouse.ingest.extraction.text;

import com.google.re2j.Pattern;
import java.util.List;

/** Strips markup from a line: Markdown, inline HTML tags, footnote marks, special spaces. */
public final class MarkupStripper {
    private record Rule(Pattern pattern, String replacement) {
        Rule(String pattern, String replacement) {
            this(Pattern.compile(pattern), replacement);
        }

        String apply(String line) {
            return pattern.matcher(line).replaceAll(replacement);
        }
    }

    /** Replaces the space inside a number until all other spaces are plain ones. */
    private static final char NUMBER_SPACE = '\uE000';

    private static final List<Rule> RULES = List.of(
            new Rule("(\\d)[\u00A0\u2009\u202F](\\d{3})\\b", "$1" + NUMBER_SPACE + "$2"),
            new Rule("(\\d)[\u00A0\u2009\u202F](\\d{3})\\b", "$1" + NUMBER_SPACE + "$2"),
            new Rule("[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]|&nbsp;", " "),
            new Rule("[\u200B-\u200D\u2060\uFEFF]", ""),
            // A superscript digit is a footnote mark, never part of a number.
            new Rule("[\u00B9\u00B2\u00B3\u2070-\u2079\u2020\u2021]|\\[\\d{1,2}\\]|(?i:<sup>[^<]*</sup>)", ""),
            new Rule("\uFB00", "ff"),
            new Rule("\uFB01", "fi"),
            new Rule("\uFB02", "fl"),
            new Rule("\uFB03", "ffi"),
            new Rule("\uFB04", "ffl"),
            new Rule("[\uFB05\uFB06]", "st"),
            new Rule("(?i)</?(?:b|strong|i|em|u|span|br|p|mark|small|a)(?:\\s[^<>]*)?/?>", ""),
            new Rule("&amp;", "&"),
            new Rule("&[rl]squo;|&#39;|&#x27;", "'"),
            new Rule("&[mn]dash;", "-"),
            new Rule("!?\\[([^\\[\\]]*)\\]\\([^()]*\\)", "$1"),
            new Rule("\\\\([^\\w\\s])", "$1"),
            new Rule("[*`]|__", ""),
            new Rule("(^|[\\s(])_+(\\S)", "$1$2"),
            new Rule("(\\S)_+([\\s.,;:)]|$)", "$1$2"),
            new Rule(String.valueOf(NUMBER_SPACE), "\u202F"));

    private static final String ASCII_MARKS = "&<[\\*_`";

    private MarkupStripper() {}

    /** Returns the line without markup. Tabs and runs of spaces stay, because they may divide the cells of a table. */
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
        return character > '~' || ASCII_MARKS.indexOf(character) >= 0;
    }

    /** Replaces each run of white space by one space and strips the ends. */
    public static String normalizeWhitespace(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
