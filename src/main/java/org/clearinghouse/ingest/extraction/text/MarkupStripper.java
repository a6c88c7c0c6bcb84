package org.clearinghouse.ingest.extraction.text;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import org.jsoup.parser.Parser;

/** Strips markup from a line: Markdown, inline HTML tags, footnote marks, special spaces. */
public final class MarkupStripper {
    private record Rule(Pattern pattern, String replacement) {
        Rule(String pattern, String replacement) {
            this(Pattern.compile(pattern), replacement);
        }

        String apply(String line) {
            return pattern.matcher(line).replaceAll(replacement);
        }

        /** Leaves markup that stands inside a number, which would become another number without it. */
        String applyOutsideNumbers(String line) {
            Matcher matcher = pattern.matcher(line);
            StringBuilder clean = new StringBuilder();
            int end = 0;
            while (matcher.find()) {
                clean.append(line, end, matcher.start());
                String kept = matcher.groupCount() == 0 ? replacement : matcher.group(1);
                String after = line.substring(matcher.end(), Math.min(line.length(), matcher.end() + LONGEST_START));
                String mark = matcher.group();
                boolean linked = kept.chars().anyMatch(Character::isLetter);
                boolean needed = isInsideNumber(clean, kept, after)
                        || dividesByMark(clean, line, matcher)
                        || isPower(clean, mark)
                        || isRaisedNumber(clean, mark, after)
                        || !linked && isLeading(clean, mark, after);
                clean.append(needed ? mark : kept);
                end = matcher.end();
            }
            return clean.append(line, end, line.length()).toString();
        }

        private static boolean isInsideNumber(CharSequence before, String kept, String after) {
            return kept.isEmpty() ? joinsNumber(before, after) : joinsNumber(before, kept) || joinsNumber(kept, after);
        }

        /** "41&lt;b>,&lt;/b>571", where the comma alone is marked up. */
        private static boolean dividesByMark(CharSequence before, String line, Matcher mark) {
            int end = Math.min(line.length(), mark.end() + LONGEST_MARKED);
            return MARKED_UP.matcher(line.substring(mark.start(), end)).find() && endsIn(before, NUMBER_END);
        }

        private static boolean joinsNumber(CharSequence before, String after) {
            return endsIn(before, NUMBER_END) && NUMBER_START.matcher(after).find();
        }

        /**
         * A footnote mark follows what it explains; that of "In 2023, [6] cases" and "[41] 571" does not. A line that
         * begins with a mark is the note, such as "[3] 2023 report".
         */
        private static boolean isLeading(CharSequence before, String mark, String after) {
            if (!mark.startsWith("[")) {
                return false;
            }
            return before.length() == 0
                    ? SPACED_GROUP.matcher(after).find()
                    : endsIn(before, AFTER_COMMA)
                            || before.charAt(before.length() - 1) == ' '
                                    && SPACED_NUMBER.matcher(after).find();
        }

        /** A raised digit directly before a number is part of it; one behind a comma and a space marks no word. */
        private static boolean isRaisedNumber(CharSequence before, String mark, String after) {
            return SUPERSCRIPT.matcher(mark).find()
                    && (NUMBER_START.matcher(after).find() || endsIn(before, AFTER_COMMA));
        }

        /** "10\u2074" is a power, and not ten with a footnote. */
        private static boolean isPower(CharSequence before, String mark) {
            return SUPERSCRIPT.matcher(mark).find() && endsIn(before, TEN);
        }

        /** Only the last three characters are searched, because each mark would search the whole line otherwise. */
        private static boolean endsIn(CharSequence text, Pattern end) {
            return end.matcher(text.subSequence(Math.max(0, text.length() - 3), text.length()))
                    .find();
        }
    }

    private static final Pattern NUMBER_END = Pattern.compile("\\p{N}[.,']?$");
    private static final Pattern MARKED_UP = Pattern.compile("^(?:<[^<>]*>|[*`_]+)[.,'](?:<[^<>]*>|[*`_]+)\\p{N}");
    private static final int LONGEST_MARKED = 40;
    private static final int LONGEST_START = 5;
    private static final Pattern NUMBER_START = Pattern.compile("^[.,']?\\p{N}");
    private static final Pattern AFTER_COMMA = Pattern.compile("[,:;] $");
    private static final Pattern SPACED_NUMBER = Pattern.compile("^ ?\\p{N}");
    private static final Pattern SPACED_GROUP = Pattern.compile("^ ?\\p{N}{3}(?:\\P{N}|$)");
    private static final Pattern SUPERSCRIPT = Pattern.compile("^(?:\\p{No}|(?i:<sup>)\\d)");
    private static final Pattern TEN = Pattern.compile("(?:^|[^\\d.,])10$");
    private static final String SUPERSCRIPTS = "\u00B9\u00B2\u00B3\u2070\u2074-\u2079";

    /** Spaces that may divide the groups of a number. Between digits they become U+202F, elsewhere plain spaces. */
    public static final String NARROW_SPACES = "\u00A0\u2006\u2007\u2008\u2009\u200A\u202F\u205F";

    private static final List<Rule> INVISIBLE = List.of(
            new Rule("[\u1680\u2000-\u2005\u3000]", " "),
            new Rule("[\u034F\u200B-\u200D\u2060-\u2064\uFE00-\uFE0F\uFEFF]", ""),
            new Rule("\uFB00", "ff"),
            new Rule("\uFB01", "fi"),
            new Rule("\uFB02", "fl"),
            new Rule("\uFB03", "ffi"),
            new Rule("\uFB04", "ffl"),
            new Rule("[\uFB05\uFB06]", "st"),
            new Rule("(?i) *<br\\s*/?> *", " "));

    /** The first group of a rule is what remains of its match. */
    private static final List<Rule> MARKUP = List.of(
            new Rule("!?\\[([^\\[\\]]*)\\]\\([^()]*\\)", "$1"),
            // A superscript digit is a footnote mark, never part of a number. The sheets of this service quote within
            // the mark what another source printed.
            new Rule(
                    "[" + SUPERSCRIPTS + "]+(?:[,\u2013-][" + SUPERSCRIPTS
                            + "]+)*|[\u2020\u2021\u1D43\u1D47\u1D48\u1D9C]"
                            + "|\\[\\^?(?:\\d{1,2}(?:, printed “[^\\[\\]]*”)?|[a-z]|\\^[\\w-]{1,40})\\]|(?i:<sup>[^<]*</sup>)",
                    ""),
            new Rule("(?i)</?(?:b|strong|i|em|u|span|p|mark|small|a)(?:\\s[^<>]*)?/?>", ""),
            new Rule("\\\\([^\\w\\s])", "$1"),
            new Rule("[*`]+|__+", ""));

    private static final List<Rule> EMPHASIS =
            List.of(new Rule("(^|[\\s(])_+(\\S)", "$1$2"), new Rule("(\\S)_+([\\s;:)]|[.,](?:\\D|$)|$)", "$1$2"));

    private static final String ASCII_MARKS = "&<[\\*_`";

    private MarkupStripper() {}

    /** Returns the line without markup. Tabs and runs of spaces stay, because they may divide the cells of a table. */
    public static String stripMarkup(String line) {
        if (line.chars().noneMatch(MarkupStripper::canBeMarkup)) {
            return line;
        }
        String clean = TextDirection.resolve(Parser.unescapeEntities(line, true));
        for (Rule rule : INVISIBLE) {
            clean = rule.apply(clean);
        }
        clean = normalizeDigits(normalizeNarrowSpaces(clean));
        for (Rule rule : MARKUP) {
            clean = rule.applyOutsideNumbers(clean);
        }
        for (Rule rule : EMPHASIS) {
            clean = rule.apply(clean);
        }
        return clean;
    }

    private static String normalizeNarrowSpaces(String line) {
        StringBuilder normalized = new StringBuilder(line);
        for (int i = 0; i < line.length(); i++) {
            if (NARROW_SPACES.indexOf(line.charAt(i)) >= 0) {
                boolean inside = i > 0
                        && i + 1 < line.length()
                        && Character.isDigit(line.charAt(i - 1))
                        && Character.isDigit(line.charAt(i + 1));
                normalized.setCharAt(i, inside ? '\u202F' : ' ');
            }
        }
        return normalized.toString();
    }

    /** Replaces the digits that take two characters, such as the bold ones of mathematics. */
    private static String normalizeDigits(String line) {
        return line.codePoints()
                .map(c -> Character.isSupplementaryCodePoint(c) && Character.isDigit(c)
                        ? '0' + Character.digit(c, 10)
                        : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean canBeMarkup(int character) {
        return character > '~' || ASCII_MARKS.indexOf(character) >= 0;
    }

    /** Replaces each run of white space by one space and strips the ends. */
    public static String normalizeWhitespace(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
