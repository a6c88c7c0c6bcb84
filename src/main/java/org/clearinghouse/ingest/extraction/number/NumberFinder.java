package org.clearinghouse.ingest.extraction.number;

import com.google.re2j.Matcher;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearinghouse.ingest.extraction.text.TextNormalizer;

/** Finds the numbers in a text, in digits or words. */
public final class NumberFinder {
    /** The percentage points by which a share in words may differ from the same share in digits. */
    private static final BigDecimal ROUNDING_TOLERANCE = BigDecimal.valueOf(3);

    private NumberFinder() {}

    /** Whether a text is a number and nothing else. */
    public static boolean isNumber(String text) {
        String folded = TextNormalizer.fold(text.strip());
        List<NumberMention> found = folded.length() > 80 ? List.of() : findAll(folded);
        return found.size() == 1 && found.get(0).start() == 0 && found.get(0).end() == folded.length();
    }

    /** Parses a text that is a number and nothing else, as in the cell of a table; otherwise empty. */
    public static Optional<NumberMention> parse(String text) {
        return isNumber(text)
                ? Optional.of(findAll(TextNormalizer.fold(text.strip())).get(0))
                : Optional.empty();
    }

    /** All numbers of a folded text in its order, with their qualifying words. */
    public static List<NumberMention> findAll(String folded) {
        List<NumberMention> numbers = new ArrayList<>();
        Matcher matcher = NumberParser.createMatcher(folded);
        while (matcher.find()) {
            NumberParser parser = new NumberParser(folded, matcher);
            if (parser.isStandalone()) {
                addOrMerge(numbers, parser.parse(), folded);
            }
        }
        return numbers;
    }

    /** Merges "twelve (12)", one number printed twice. */
    private static void addOrMerge(List<NumberMention> numbers, NumberMention number, String folded) {
        NumberMention last = numbers.isEmpty() ? null : numbers.get(numbers.size() - 1);
        boolean inBrackets = last != null
                && number.isReadable()
                && folded.substring(last.end(), number.start()).equals(" (")
                && folded.startsWith(")", number.end());
        if (inBrackets && (number.value().equals(last.value()) || isSameShare(last, number))) {
            int end = number.end() + 1;
            String printed = folded.substring(last.start(), end);
            NumberMention exact = last.share() ? number : last;
            numbers.set(numbers.size() - 1, exact.withSpan(last.start(), end, printed));
        } else {
            numbers.add(number);
        }
    }

    /** "Nearly one in five (19%)" is one share, first rounded in words. */
    private static boolean isSameShare(NumberMention first, NumberMention second) {
        return first.share()
                && second.share()
                && first.isReadable()
                && first.value().subtract(second.value()).abs().compareTo(ROUNDING_TOLERANCE) <= 0;
    }
}
