package org.clearinghouse.ingest.extraction.number;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.LinkedHashMap;
import java.util.Map;
import org.clearinghouse.model.Qualifier;

/** The words directly before a number that say how exactly it is meant. */
final class QualifierParser {
    private static final String DEGREE = "(?:(?:just|well|slightly|somewhat|a little|a bit|far|a total of) )?";
    private static final Map<Qualifier, Pattern> WORDS = new LinkedHashMap<>();
    private static final Pattern UNREADABLE = createPattern(
            "(?:no|not) (?:more|greater) than|fewer than|less than|smaller than|under|below|up to|as many as|at"
                    + " most|(?:not|hardly|barely|not quite) over|a maximum of|not quite|between|some|an"
                    + " estimated|estimated|close to|approaching|nearing|(?:just )?sh(?:ort|y) of|[<>]=?|[\u2264\u2265~]");

    static {
        WORDS.put(
                Qualifier.AT_LEAST,
                createPattern("at least|no fewer than|not fewer than|no less than|not less than|a minimum of"));
        WORDS.put(Qualifier.NEARLY, createPattern("nearly|almost|just under"));
        WORDS.put(
                Qualifier.MORE_THAN,
                createPattern(DEGREE
                        + "(?:more than|over|in excess of|greater than|upwards?"
                        + " of|above|beyond|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|topp(?:ed|ing)|tops)"));
        WORDS.put(
                Qualifier.APPROXIMATELY,
                createPattern("about|approximately|approx\\.?|around|roughly|circa|in the region of|in the neighborhood"
                        + " of|on the order of"));
    }

    private QualifierParser() {}

    /** What the words before a number say about it; null qualifier where there are none. */
    record QualifierMatch(Qualifier qualifier, int start, boolean unreadable) {}

    static QualifierMatch findEndingAt(String text, int end) {
        int from = Math.max(0, end - 40);
        String before = text.substring(from, end);
        Matcher unreadable = UNREADABLE.matcher(before);
        if (unreadable.find()) {
            return new QualifierMatch(null, from + unreadable.start(1), true);
        }
        for (Map.Entry<Qualifier, Pattern> entry : WORDS.entrySet()) {
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
