package org.clearinghouse.ingest.extraction.number;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import org.clearinghouse.ingest.extraction.number.NumberMention.Problem;

/** Marks numbers that are no figures of their own: ends of ranges, comparisons, plans and denials. */
public final class HedgeDetector {
    /** "32 million the year before". */
    public static final String YEAR_BEFORE =
            "(?:in )?(?:the year (?:before|earlier|prior)|a year (?:before|earlier)|the (?:previous|prior) year)";

    private static final Pattern RANGE = Pattern.compile("^(?:,? )?(?:to|-|or|through|up to) ?$");
    private static final Pattern COMPARED =
            Pattern.compile("(?:\\b(?:from|versus|vs\\.?|(?:compared|relative) (?:to|with)|than(?:"
                    + " the)?|(?:increase|decrease|rise|drop|growth|decline)"
                    + " of|(?:increased|decreased|grew|rose|fell|dropped|declined|up|down|increase|decrease) by))(?: the|"
                    + " its)? ?$");
    /** "A 6 cases", where the letter is a part of something else. */
    private static final Pattern ARTICLE = Pattern.compile("(?:^| )a $");

    /** "12 of 59", "12 out of 59", also where the first number cannot be read. */
    private static final Pattern PART_OF =
            Pattern.compile("(?:^|\\D)(?:\\d{1,3}|\\d{5,}|[03-9]\\d{3}|[\\d,]*,\\d{3})[^\\s\\d,;:.)]* (?:out )?of $");

    /** "From 853 in 2023": a count of its own, because its year is named. */
    private static final Pattern OF_NAMED_YEAR =
            Pattern.compile("^ (?:[a-z]+ ){0,4}?(?:(?:in|of|during|for) (?:19|20)\\d\\d|" + YEAR_BEFORE + ")\\b");

    private static final Pattern FROM =
            Pattern.compile("\\b(?:from|against|versus|compared (?:to|with))(?: the)? ?$|\\bthan the ?$");
    /** "Requests for support from 59 families" compares nothing. */
    private static final Pattern SOURCE = Pattern.compile(
            "\\b(?:calls?|requests?|requests? for (?:[a-z]+ ){0,3}(?:support|help|services|assistance)) from (?:the )?$");

    private static final Pattern PERCENT = Pattern.compile("(?:%|per ?cent)$");

    private static final Pattern DIFFERENCE = Pattern.compile("^ (?:[a-z]+ )?(?:more|fewer|less|higher|lower)\\b|^"
            + " (?:increase|decrease|rise|drop|growth|decline|jump)\\b");

    private static final Pattern NO_FACT = Pattern.compile(
            "\\b(?:aim(?:s|ed|ing)?|expect(?:s|ed|ing)?|plan(?:s|ned|ning)?|hop(?:es|ed|ing)|intend(?:s|ed)?|anticipat(?:es|ed)|goal|target(?:s|ed)?|would|could|will|if|unless|never|might|likely to"
                    + "|on track to|projected|forecast(?:s|ed)?|set to|(?:did|does|do|has|had|have|was|were)"
                    + " not|(?:did|does|has|had|was|were)n't)\\b[^,;:.]*$");

    private HedgeDetector() {}

    /** Returns the numbers of a folded text; those that are hedged get a problem. */
    public static List<NumberMention> markHedged(List<NumberMention> numbers, String folded) {
        List<NumberMention> marked = new ArrayList<>(numbers);
        for (int i = 0; i < marked.size(); i++) {
            if (NO_FACT.matcher(folded.substring(0, marked.get(i).start())).find()) {
                marked.set(i, marked.get(i).withProblem(Problem.NO_FACT));
            }
            if (isCompared(marked.get(i), folded)) {
                marked.set(i, marked.get(i).withProblem(Problem.COMPARISON));
            }
            if (marked.get(i).isDigits()
                    && ARTICLE.matcher(folded.substring(0, marked.get(i).start()))
                            .find()) {
                marked.set(i, marked.get(i).withProblem(Problem.ILLEGIBLE_WORDS));
            }
            if (PART_OF.matcher(folded.substring(
                            Math.max(0, marked.get(i).start() - 40),
                            marked.get(i).start()))
                    .find()) {
                marked.set(i, marked.get(i).withProblem(Problem.COMPARISON));
            }
            if (i > 0 && isRange(marked.get(i - 1), marked.get(i), folded)) {
                marked.set(i - 1, marked.get(i - 1).withProblem(Problem.RANGE));
                marked.set(i, marked.get(i).withProblem(Problem.RANGE));
            }
        }
        return List.copyOf(marked);
    }

    private static boolean isCompared(NumberMention number, String folded) {
        String before = folded.substring(Math.max(0, number.start() - 40), number.start());
        String after = folded.substring(number.end(), Math.min(folded.length(), number.end() + 80));
        boolean ofNamedYear =
                FROM.matcher(before).find() && OF_NAMED_YEAR.matcher(after).find()
                        || SOURCE.matcher(before).find();
        return COMPARED.matcher(before).find() && !ofNamedYear
                || DIFFERENCE.matcher(after).find();
    }

    private static boolean isRange(NumberMention low, NumberMention high, String folded) {
        String between = folded.substring(low.end(), high.start());
        return RANGE.matcher(between).find()
                        && PERCENT.matcher(low.printed()).find()
                                == PERCENT.matcher(high.printed()).find()
                || between.equals(" and ") && low.printed().startsWith("between");
    }
}
