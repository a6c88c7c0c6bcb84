package org.clearinghouse.ingest.extraction.number;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import org.clearinghouse.ingest.extraction.number.NumberMention.Problem;

/** Finds words for a number without a definite value: "half a dozen", "hundreds of". */
public final class VagueCounts {
    private static final Pattern COUNT =
            Pattern.compile("\\b(?:(?:about|roughly|around|nearly|almost|over|more than|at least|some|approximately) )?"
                    + "(?:(?:half )?a dozen|dozens|scores|(?:tens|hundreds) of (?:thousands|millions)|hundreds|thousands"
                    + "|millions|a (?:hundred|thousand|million)|a couple|several)\\b(?: of\\b)?");

    private VagueCounts() {}

    /** Returns the numbers of a sentence, or where it has none, its vague counts, which cannot be read. */
    public static List<NumberMention> addTo(List<NumberMention> numbers, String folded) {
        if (!numbers.isEmpty()) {
            return numbers;
        }
        List<NumberMention> vague = new ArrayList<>();
        Matcher count = COUNT.matcher(folded);
        while (count.find()) {
            vague.add(NumberMention.createUnreadable(count.start(), count.end(), count.group(), Problem.VAGUE));
        }
        return vague;
    }
}
