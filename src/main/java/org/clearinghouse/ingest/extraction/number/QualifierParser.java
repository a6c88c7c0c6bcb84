package org.clearinghouse.ingest.extraction.number;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.LinkedHashMap;
import java.util.Map;
import org.clearinghouse.model.Qualifier;

/** Parses the words directly before a number that say how exact it is, such as "more than". */
final class QualifierParser {
    private static final String ADVERBS = "(?:(?:just|well|slightly|somewhat|a little|a bit|far|a total of) )?";
    private static final Map<Qualifier, Pattern> PATTERNS = new LinkedHashMap<>();
    private static final Pattern UNREADABLE = createPattern(
            "(?:no|not) (?:more|greater) than|fewer than|less than|smaller than|under|below|up to|as many as|at"
                    + " most|(?:not|hardly|barely|not quite) over|a maximum of|not quite|between|some|an"
                    + " estimated|estimated|close to|approaching|nearing|(?:just )?sh(?:ort|y) of|[<>]=?|[\u2264\u2265~]");

    static {
        PATTERNS.put(
                Qualifier.AT_LEAST,
                createPattern("at least|no fewer than|not fewer than|no less than|not less than|a minimum of"));
        PATTERNS.put(Qualifier.NEARLY, createPattern("nearly|almost|just under"));
        PATTERNS.put(
                Qualifier.MORE_THAN,
                createPattern(ADVERBS
                        + "(?:more than|over|in excess of|greater than|upwards?"
                        + " of|above|beyond|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|topp(?:ed|ing)|tops)"));
        PATTERNS.put(
                Qualifier.APPROXIMATELY,
                createPattern("about|approximately|approx\\.?|around|roughly|circa|in the region of|in the neighborhood"
                        + " of|on the order of"));
    }

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
        int from = Math.max(0, end - 40);
        String before = text.substring(from, end);
        Matcher unreadable = UNREADABLE.matcher(before);
        if (unreadable.find()) {
            return new QualifierMatch(null, from + unreadable.start(1), true);
        }
        for (Map.Entry<Qualifier, Pattern> entry : PATTERNS.entrySet()) {
            Matcher words = entry.getValue().matcher(before);
            if (words.find()) {
                return new QualifierMatch(entry.getKey(), from + words.start(1), false);
            }
        }
        return new QualifierMatch(null, end, false);
    }

    private static Pattern createPattern(String words) {
        return Pattern.compile("(?:^|[^\\w'-])(" + words + ")\\s*$");
    }
}
