package org.clearinghouse.ingest.extraction.number;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clearinghouse.ingest.extraction.number.NumberMention.Problem;
import org.clearinghouse.ingest.extraction.text.GuardedPattern;
import org.clearinghouse.ingest.extraction.text.WordLists;

/** Filters numbers that count nothing: years, dates, ages, telephone and statute numbers, addresses, list numbers. */
public final class NonFigureFilter {
    private static final List<GuardedPattern> PATTERNS =
            WordLists.loadFile("no-figures.txt", Map.of("number", SpelledNumbers.PATTERN)).values().stream()
                    .map(WordLists::compile)
                    .toList();
    private static final Pattern YEAR =
            Pattern.compile("^(?:(?:about|around|over|ca\\.?|c\\.|est\\.?) ?)?(?:19|20)\\d\\d$");

    private static final Pattern SCALE = Pattern.compile(
            "^ ?(?:hundred|thousand|million|billion)\\b|\\b(?:thousands|millions|billions)\\b|\\(000'?s?\\)|\\bper ?cent|%");

    /** Text with more numbers is not prose; filtering it would take too long. */
    private static final int MAX_NUMBERS = 100;

    private NonFigureFilter() {}

    /** The numbers of a folded text that may be figures. */
    public static List<NumberMention> findPossibleFigures(String folded) {
        List<NumberMention> numbers = new ArrayList<>(NumberFinder.findAll(folded));
        boolean prose = !numbers.isEmpty() && numbers.size() <= MAX_NUMBERS;
        for (GuardedPattern pattern : prose ? PATTERNS : List.<GuardedPattern>of()) {
            if (numbers.isEmpty() || !pattern.mayMatch(folded)) {
                continue;
            }
            Matcher matcher = pattern.pattern().matcher(folded);
            while (!numbers.isEmpty() && matcher.find()) {
                int start = matcher.start();
                int end = matcher.end();
                numbers.removeIf(number -> isCovered(number, start, end));
            }
        }
        return markYears(numbers);
    }

    /** Returns the numbers; those that may be years get a problem. */
    public static List<NumberMention> markYears(List<NumberMention> numbers) {
        return numbers.stream().map(NonFigureFilter::markYear).toList();
    }

    /** Four digits without a comma may be a year, so they are ambiguous. */
    private static NumberMention markYear(NumberMention number) {
        return YEAR.matcher(number.printed()).matches() ? number.withProblem(Problem.YEAR_LIKE) : number;
    }

    /** What may be several numbers counts nothing only if all of them do. */
    private static boolean isCovered(NumberMention number, int start, int end) {
        boolean whole = number.isReadable() || start <= number.findNumberStart();
        return whole && start < number.end() && number.end() <= end;
    }

    /** Whether a folded text is a date, telephone number or other number that counts nothing. */
    static boolean isNonFigure(String folded) {
        return findPossibleFigures(folded).isEmpty();
    }

    /** Returns the numbers of a cell; they get a problem if the words of its row or column give them another unit. */
    public static List<NumberMention> markScaled(List<NumberMention> numbers, String words) {
        boolean scaled = SCALE.matcher(words).find();
        return numbers.stream()
                .map(number -> scaled && !number.share() ? number.withProblem(Problem.SCALED) : number)
                .toList();
    }
}
