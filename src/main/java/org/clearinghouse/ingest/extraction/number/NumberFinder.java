package org.clearinghouse.ingest.extraction.number;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.clearinghouse.ingest.extraction.text.TextNormalizer;

/** Finds the numbers in a text, in digits or words. */
public final class NumberFinder {
    private static final int MAX_LENGTH = 80;

    /** A number with a mark of one or two letters, or in scientific notation. */
    private static final Pattern MARKED = Pattern.compile("\\d[\\d.,']*(?:[a-z]{1,2}|e[+-]?\\d+)[*.]?");

    private NumberFinder() {}

    /** Whether a text may have a number; quicker than to search for it. */
    public static boolean mayHaveNumber(String text) {
        return text.chars().anyMatch(c -> c > '~' || Character.isDigit(c))
                || SpelledNumbers.hasWord(TextNormalizer.fold(text));
    }

    /** Whether a text is a number and nothing else, readable or not. */
    public static boolean isNumber(String text) {
        return parse(text).isPresent();
    }

    /** Parses a text that is a number and nothing else, as in the cell of a table; otherwise empty. */
    public static Optional<NumberMention> parse(String text) {
        String folded = TextNormalizer.fold(text.strip());
        List<NumberMention> found = folded.length() > MAX_LENGTH ? List.of() : findAll(folded);
        return found.stream()
                .filter(number -> number.start() == 0 && number.end() == folded.length())
                .filter(number -> number.isReadable() || canBeFigure(number))
                .findFirst();
    }

    /** Dates, telephone numbers and words with digits are no numbers; "59r" and "41 571" are, but cannot be read. */
    private static boolean canBeFigure(NumberMention number) {
        return switch (number.problem()) {
            case MONEY, YEAR_LIKE -> false;
            case CODE -> MARKED.matcher(number.printed()).matches() && !NonFigureFilter.isNonFigure(number.printed());
            case MALFORMED, AMBIGUOUS -> !NonFigureFilter.isNonFigure(number.printed());
            default -> true;
        };
    }

    /** All numbers of a folded text in its order, with their qualifying words. */
    public static List<NumberMention> findAll(String folded) {
        List<NumberRun> runs = NumberRunFinder.findAll(folded);
        List<NumberMention> found = new ArrayList<>(findWords(folded, runs));
        runs.stream()
                .filter(run -> isPossibleNumber(folded.substring(run.start(), run.end())))
                .map(run -> NumberParser.parseRun(folded, run))
                .forEach(found::add);
        found.sort(Comparator.comparingInt(NumberMention::end));
        List<NumberMention> numbers = new ArrayList<>();
        found.forEach(number -> addOrMerge(numbers, number, folded));
        return numbers;
    }

    private static List<NumberMention> findWords(String folded, List<NumberRun> runs) {
        List<NumberMention> found = new ArrayList<>();
        if (!SpelledNumbers.hasWord(folded)) {
            return found;
        }
        Matcher matcher = NumberParser.createWordMatcher(folded);
        int run = 0;
        while (matcher.find()) {
            while (run < runs.size() && runs.get(run).end() <= matcher.start()) {
                run++;
            }
            if (run == runs.size() || matcher.end() <= runs.get(run).start()) {
                NumberParser.parseWords(folded, matcher).ifPresent(found::add);
            }
        }
        return found;
    }

    /** "CO\u2082" and words with unreadable characters are no numbers. */
    private static boolean isPossibleNumber(String run) {
        return run.chars().anyMatch(Character::isDigit) || run.chars().noneMatch(Character::isLetter);
    }

    /** Merges "twelve (12)", one number printed twice, "1 in 6", and what may be one number or several. */
    private static void addOrMerge(List<NumberMention> numbers, NumberMention number, String folded) {
        NumberMention last = numbers.isEmpty() ? null : numbers.get(numbers.size() - 1);
        Optional<NumberMention> merged = last == null ? Optional.empty() : NumberMerger.merge(last, number, folded);
        if (merged.isPresent()) {
            numbers.remove(numbers.size() - 1);
            addOrMerge(numbers, merged.get(), folded);
        } else {
            numbers.add(number);
        }
    }
}
