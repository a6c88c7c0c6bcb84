package org.clearinghouse.ingest.extraction.number;

import com.google.re2j.Pattern;
import java.util.LinkedHashMap;
import java.util.Map;
import org.clearinghouse.ingest.extraction.number.NumberMention.Problem;

/** Says why a run of characters around digits is not a number. */
final class UnreadableRuns {
    private static final int MAX_DIGITS = 15;
    private static final Pattern LONG = Pattern.compile("[\\d.,]+");
    private static final Map<Pattern, Problem> PROBLEMS = new LinkedHashMap<>();

    static {
        PROBLEMS.put(Pattern.compile("\\D?\\d[\\d,.']*-\\d[\\d,.']*(?:k|m|b|mn|bn)?%?\\+?"), Problem.RANGE);
        PROBLEMS.put(Pattern.compile("(?:19|20)\\d\\d/(?:(?:19|20)\\d\\d|\\d\\d)"), Problem.YEAR_LIKE);
        PROBLEMS.put(Pattern.compile("(?:us|ca|au|nz|c|a)?\\p{Sc}\\d[\\d,.]*(?:-?\\p{L}+)?\\+?"), Problem.MONEY);
        PROBLEMS.put(Pattern.compile("(?s).*\\p{L}.*"), Problem.CODE);
    }

    private UnreadableRuns() {}

    static Problem findProblem(String run) {
        if (LONG.matcher(run).matches() && isTooLong(run)) {
            return Problem.TOO_LONG;
        }
        return PROBLEMS.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(run).matches())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Problem.MALFORMED);
    }

    static boolean isTooLong(String number) {
        return number.chars().filter(Character::isDigit).count() > MAX_DIGITS;
    }
}
