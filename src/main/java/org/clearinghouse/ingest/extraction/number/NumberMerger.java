package org.clearinghouse.ingest.extraction.number;

import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.clearinghouse.ingest.extraction.number.NumberMention.Problem;
import org.clearinghouse.model.Decimals;
import org.clearinghouse.model.Qualifier;

/** Merges two successive numbers that are one: "twelve (12)", "1 in 6". Those that may be one become unreadable. */
final class NumberMerger {
    /** The percentage points by which a share in words may differ from the same share in digits. */
    private static final BigDecimal ROUNDING_TOLERANCE = BigDecimal.valueOf(3);

    private static final BigDecimal MAX_DIGITS_OF_ONE_IN = BigDecimal.valueOf(99);
    private static final BigDecimal MAX_WORDS_OF_ONE_IN = BigDecimal.valueOf(12);

    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?: and)?[ -]");
    private static final Pattern ONE = Pattern.compile("(?:.*[^\\d.,])?(?:1|one)");
    private static final Pattern IN = Pattern.compile(" (?:in|out of) ");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    private final NumberMention first;
    private final NumberMention second;
    private final String folded;
    private final int secondNumber;
    /** The text between the two; empty where the second one begins within the first. */
    private final String between;

    private NumberMerger(NumberMention first, NumberMention second, String folded) {
        this.first = first;
        this.second = second;
        this.folded = folded;
        this.secondNumber = second.findNumberStart();
        this.between = second.start() >= first.end() ? folded.substring(first.end(), second.start()) : "";
    }

    /** Returns the merged number; empty if the two are separate. */
    static Optional<NumberMention> merge(NumberMention first, NumberMention second, String folded) {
        return new NumberMerger(first, second, folded).merge();
    }

    private Optional<NumberMention> merge() {
        if (isPrintedTwice()) {
            NumberMention exact = first.share() ? second : first;
            int end = second.end() + 1;
            return Optional.of(exact.withSpan(first.start(), end, folded.substring(first.start(), end)));
        }
        if (isOneIn()) {
            return Optional.of(createShare());
        }
        if (isSpelledNumber()) {
            return Optional.of(createUnreadable(Problem.MALFORMED));
        }
        boolean digits = first.isDigits() || second.isDigits();
        boolean separate =
                second.start() >= first.end() && AdjacentNumbers.areSeparate(folded, first, second, secondNumber);
        return !digits || separate ? Optional.empty() : Optional.of(createUnreadable(Problem.AMBIGUOUS));
    }

    private boolean isPrintedTwice() {
        return second.isReadable()
                && between.equals(" (")
                && folded.startsWith(")", second.end())
                && (second.value().equals(first.value()) || isSameShare());
    }

    /** "Nearly one in five (19%)" is one share, first rounded in words. */
    private boolean isSameShare() {
        return first.share()
                && second.share()
                && first.isReadable()
                && first.value().subtract(second.value()).abs().compareTo(ROUNDING_TOLERANCE) <= 0;
    }

    /** "Two hundred and eleven", both parts of which are unreadable. */
    private boolean isSpelledNumber() {
        return first.problem() == Problem.MALFORMED
                && second.problem() == Problem.MALFORMED
                && BETWEEN_WORDS.matcher(between).matches();
    }

    private boolean isOneIn() {
        return first.isReadable()
                && ONE.matcher(first.printed()).matches()
                && IN.matcher(between).matches()
                && !YEAR.matcher(second.printed()).matches();
    }

    private NumberMention createShare() {
        boolean plain = second.isReadable()
                && second.qualifier() == Qualifier.EXACT
                && !second.share()
                && second.value().scale() <= 0
                && second.value().compareTo(BigDecimal.ONE) > 0
                && second.value().compareTo(second.isDigits() ? MAX_DIGITS_OF_ONE_IN : MAX_WORDS_OF_ONE_IN) <= 0;
        if (!plain) {
            return createUnreadable(Problem.COMPARISON);
        }
        BigDecimal share = BigDecimal.valueOf(100).divide(second.value(), 2, RoundingMode.HALF_UP);
        Qualifier qualifier = first.qualifier() == Qualifier.EXACT ? Qualifier.ROUNDED : first.qualifier();
        String printed = folded.substring(first.start(), second.end());
        return new NumberMention(
                first.start(), second.end(), printed, Decimals.normalize(share), qualifier, true, null);
    }

    private NumberMention createUnreadable(Problem problem) {
        boolean bracketed =
                folded.substring(first.findNumberStart(), secondNumber).contains("(");
        int end = second.end() + (bracketed && folded.startsWith(")", second.end()) ? 1 : 0);
        return NumberMention.createUnreadable(first.start(), end, folded.substring(first.start(), end), problem);
    }
}
