package org.clearinghouse.ingest.extraction.number;

import com.google.re2j.Matcher;
import java.util.ArrayList;
import java.util.List;
import org.clearinghouse.ingest.extraction.number.NumberMention.Problem;
import org.clearinghouse.ingest.extraction.text.GuardedPattern;

/** Finds words for a number without a definite value: "half a dozen", "hundreds of". */
public final class VagueCounts {
    private static final GuardedPattern COUNT = GuardedPattern.compile(
            "\\b(?:(?:about|roughly|around|nearly|almost|over|more than|at least|some|approximately) )?"
                    + "(?:(?:half )?a dozen|dozens|scores|(?:tens|hundreds) of (?:thousands|millions)|hundreds|thousands"
                    + "|millions|a (?:hundred|thousand|million)|a couple|several)\\b(?: of\\b)?",
            "dozen",
            "scores",
            "hundred",
            "thousand",
            "million",
            "a couple",
            "several");

    private VagueCounts() {}

    /** Returns the numbers of a sentence, or where it has none, its vague counts, which cannot be read. */
    public static List<NumberMention> addTo(List<NumberMention> numbers, String folded) {
        if (!numbers.isEmpty() || !COUNT.mayMatch(folded)) {
            return numbers;
        }
        List<NumberMention> vague = new ArrayList<>();
        Matcher count = COUNT.pattern().matcher(folded);
        while (count.find()) {
            vague.add(NumberMention.createUnreadable(count.start(), count.end(), count.group(), Problem.VAGUE));
        }
        return vague;
    }
}
