package org.clearinghouse.ingest.extraction.number;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.clearinghouse.ingest.extraction.text.WordLists;
import org.clearinghouse.model.Qualifier;

/** Parses the words directly before a number that say how exact it is, such as "more than". */
final class QualifierParser {
    /** Marks that may touch the digits they qualify. */
    static final String MARKS =
            "[<>\uFF1C\uFF1E]|[\u2264\u2265\u2266\u2267\u2A7D\u2A7E\u2272\u2273\u2260\u226A\u226B]|[~\u2248\u2243\u2245\u2252\u223C\u301C\uFF5E]";

    private static final String NEVER = "[^\\s\\S]";
    private static final String ADVERBS = "(?:(?:just|well|slightly|somewhat|a little|a bit|far|a total of) )?";
    private static final Map<Qualifier, Pattern> PATTERNS = new LinkedHashMap<>();
    private static final Pattern UNREADABLE = createPattern(
            "(?:no|not) (?:more|greater) than|fewer than|less than|smaller than|under|below|up to|as many as|as few as"
                    + "|at most|nos?\\.|nr\\.|(?:max|min|avg)\\.?|(?:not|hardly|barely|not quite) over|a maximum of|not quite|between|close to"
                    + "|approaching|nearing|(?:just )?sh(?:ort|y) of"
                    + "|(?:half|most|part|some|many|a third|a quarter|[a-z]+ (?:thirds|quarters)) of(?: the| these| all)?"
                    + "|half|twice|double",
            "\u00B1|\\+ ?/ ?-|\\+-|<=?|[<=-]>|=[<>]|!=|[<>]{2,}|~{2,}|[\uFF1C\u2264\u2266\u2A7D\u2272\u2273\u2260\u226A\u226B]");

    static {
        PATTERNS.put(
                Qualifier.AT_LEAST,
                createPattern(
                        "at least|no fewer than|not fewer than|no less than|not less than|a minimum of",
                        ">=|[\u2265\u2267\u2A7E]"));
        PATTERNS.put(Qualifier.NEARLY, createPattern("nearly|almost|just under", NEVER));
        PATTERNS.put(
                Qualifier.MORE_THAN,
                createPattern(
                        ADVERBS
                                + "(?:more than|over|in excess of|greater than|upwards?"
                                + " of|above|beyond|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|topp(?:ed|ing)|tops)",
                        "[>\uFF1E]"));
        PATTERNS.put(
                Qualifier.APPROXIMATELY,
                createPattern(
                        "about|some|approximately|approx\\.?|around|roughly|circa|cca\\.?|ca\\.?|c\\."
                                + "|(?:an )?est(?:\\.|imated)?(?: at| to be)?|in the region of|in the neighborhood"
                                + " of|on the order of",
                        "[~\u2248\u2243\u2245\u2252\u223C\u301C\uFF5E]"));
    }

    /** "A. 12 cases, b. 9 cases, c. 59 cases": the letter of a list, not "circa". */
    private static final Pattern LISTED = Pattern.compile("\\bb[.)]\\s");

    /** The last words of all that qualifies. */
    private static final Set<String> LAST_WORDS = Set.copyOf(WordLists.load("last words of qualifiers"));

    private QualifierParser() {}

    /**
     * The qualifying words before a number.
     *
     * @param qualifier null where there are no words, or unreadable ones
     * @param start of the words, or of the number where there are none
     * @param unreadable whether the words give the number no definite meaning: "fewer than", "up to"
     */
    record QualifierMatch(Qualifier qualifier, int start, boolean unreadable) {}

    /** Finds the qualifying words that end at a position of a folded text. */
    static QualifierMatch findEndingAt(String text, int end) {
        QualifierMatch nearest = findNearest(text, end);
        boolean several =
                nearest.start() < end && findNearest(text, nearest.start()).start() < nearest.start();
        boolean listed = text.startsWith("c.", nearest.start())
                && LISTED.matcher(text.substring(0, nearest.start())).find();
        return several || listed ? new QualifierMatch(null, nearest.start(), true) : nearest;
    }

    /** Of several patterns the longest match counts: "no fewer than" is no "fewer than". */
    private static QualifierMatch findNearest(String text, int end) {
        int from = Math.max(0, end - 40);
        String before = text.substring(from, end);
        if (!mayQualify(before.stripTrailing())) {
            return new QualifierMatch(null, end, false);
        }
        Matcher unreadable = UNREADABLE.matcher(before);
        QualifierMatch longest = unreadable.find()
                ? new QualifierMatch(null, from + findStart(unreadable), true)
                : new QualifierMatch(null, end, false);
        for (Map.Entry<Qualifier, Pattern> entry : PATTERNS.entrySet()) {
            Matcher words = entry.getValue().matcher(before);
            if (words.find() && from + findStart(words) < longest.start()) {
                longest = new QualifierMatch(entry.getKey(), from + findStart(words), false);
            }
        }
        return longest;
    }

    /** Whether the last word may end qualifying words; that before most numbers may not. */
    private static boolean mayQualify(String before) {
        int start = before.length();
        while (start > 0 && Character.isLetter(before.charAt(start - 1))) {
            start--;
        }
        return start == before.length() || LAST_WORDS.contains(before.substring(start));
    }

    /** @param marks that may touch a word before them */
    private static Pattern createPattern(String words, String marks) {
        return Pattern.compile("((?:^|[^\\p{L}_'-])(?:" + words + ")|" + marks + ")\\s*$");
    }

    /** The start of the words; the character before them is part of the match. */
    private static int findStart(Matcher matcher) {
        String matched = matcher.group(1);
        boolean border = matched.length() > 1
                && !Character.isLetterOrDigit(matched.charAt(0))
                && Character.isLetter(matched.charAt(1));
        return matcher.start(1) + (border ? 1 : 0);
    }
}
