package org.clearinghouse.ingest.extraction.number;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.clearinghouse.ingest.extraction.number.NumberMention.Problem;
import org.clearinghouse.model.Decimals;
import org.clearinghouse.model.Qualifier;

/** Parses one number at the position of a matcher, with the words that qualify it. */
final class NumberParser {
    private static final int MAX_DIGITS = 15;

    /** Spaces that join the digit groups of one number; other spaces may divide two numbers. */
    private static final String NARROW = "[\u00A0\u2009\u202F]";

    private static final Pattern NUMBER =
            Pattern.compile("(?:\\b(?:1|one) (?:in|out of) (?P<oneIn>[2-9]|[1-9]\\d|two|three|four|five|six"
                    + "|seven|eight|nine|ten|eleven|twelve)\\b|(?P<count>\\b\\d{1,3}(?:" + NARROW
                    + "\\d{3})+\\b|\\b\\d{1,3}(?: \\d{3})+\\b|\\d+(?:[.,]\\d+)*(?:-\\d[\\d,.]*\\b)?|\\b"
                    + SpelledNumbers.PATTERN + "\\b)"
                    + "(?:[\\s-]?(?P<times>hundred|thousand|million|billion)\\b|(?P<letters>m|k|b|mn|bn)\\b)?"
                    + "(?P<percent>\\s?%|[ -]per ?cent\\b)?(?P<plus>\\+|[ -]plus\\b| or more\\b)?)");
    private static final Pattern WELL_FORMED = Pattern.compile(
            "\\d+|\\d{1,3}(?:,\\d{3})+|\\d{1,3}(?:" + NARROW + "\\d{3})+|(?:\\d+|\\d{1,3}(?:,\\d{3})+)\\.\\d+");
    private static final Pattern THOUSANDS_APART = Pattern.compile("\\d{1,3}(?: \\d{3})+");
    private static final Pattern NO_COUNT =
            Pattern.compile("^[- ](?:cost|longer|one|charge|fee|fees|matter|doubt|more|fewer|less|later|way)\\b");

    /** "Two hundred and eleven", "two dozen", "three and a half million", "ten or so": not supported. */
    private static final Pattern UNSUPPORTED_CONTINUATION = Pattern.compile(
            "^ (?:dozen|score|hundred|thousand|and a half|1/2|or so|or fewer|or less|or thereabouts|[-\u2013] ?ish)\\b|^ ?\u00BD|^ish\\b");

    private static final Pattern UNSUPPORTED_BEGINNING =
            Pattern.compile("\\b(?:hundred|thousand|million|billion|dozen|half a|and a half)(?: and)?[ -]$");
    private static final Pattern SPELLED_CONTINUATION =
            Pattern.compile("^(?: and)?[ -]" + SpelledNumbers.PATTERN + "\\b");

    private final String text;
    private final int start;
    private final int end;
    /** The second number of "1 in 6", null otherwise. */
    private final String oneIn;

    /** The digits or words of any other number, null for "1 in 6". */
    private final String count;

    private final String times;
    private final String multiplier;
    private final boolean share;
    private final boolean orMore;

    /** @param found a matcher that has found a number */
    NumberParser(String text, Matcher found) {
        this.text = text;
        this.start = found.start();
        this.end = found.end();
        this.oneIn = found.group("oneIn");
        this.count = found.group("count");
        this.times = found.group("times");
        this.multiplier = times != null ? times : found.group("letters");
        this.share = oneIn != null || found.group("percent") != null;
        this.orMore = found.group("plus") != null;
    }

    /** Creates a matcher that finds what looks like a number. */
    static Matcher createMatcher(String folded) {
        return NUMBER.matcher(folded);
    }

    /** Whether the number is not part of a name, a code, a date or an amount of money. */
    boolean isStandalone() {
        String before = getTextBefore(2);
        String after = getTextAfter(10);
        return !before.matches(".?[\\p{L}\\d$\u20AC#/@_\u00A7.,]|[\\p{L}\\d)][-'+]")
                && !after.matches("(?s)(?:[\\p{L}\\d_]|[-/]\\p{L}|[-/']\\d).*")
                && !("no".equals(count) && NO_COUNT.matcher(after).find());
    }

    /** Returns the number with its qualifier, or with the problem that makes it unreadable. */
    NumberMention parse() {
        QualifierParser.QualifierMatch words = QualifierParser.findEndingAt(text, start);
        String printed = text.substring(words.start(), end);
        Optional<Problem> problem = words.unreadable() ? Optional.of(Problem.UNREADABLE_QUALIFIER) : findProblem();
        if (problem.isPresent()) {
            return NumberMention.createUnreadable(words.start(), end, printed, problem.get());
        }
        Qualifier qualifier = words.qualifier() != null ? words.qualifier() : resolveDefaultQualifier();
        return new NumberMention(words.start(), end, printed, computeValue(), qualifier, share, null);
    }

    private Optional<Problem> findProblem() {
        if (isNumberFragment()) {
            return Optional.of(Problem.MALFORMED);
        }
        if (!isInDigits()) {
            return Optional.empty();
        }
        if (count.contains("-")) {
            return Optional.of(Problem.RANGE);
        }
        if (count.replaceAll("\\D", "").length() > MAX_DIGITS) {
            return Optional.of(Problem.TOO_LONG);
        }
        boolean malformed = !WELL_FORMED.matcher(count).matches()
                || THOUSANDS_APART.matcher(count).matches();
        return malformed ? Optional.of(Problem.MALFORMED) : Optional.empty();
    }

    private boolean isInDigits() {
        return count != null && Character.isDigit(count.charAt(0));
    }

    private boolean isNumberFragment() {
        String after = getTextAfter(20);
        boolean continued = times != null && SPELLED_CONTINUATION.matcher(after).find();
        boolean begun = count != null
                && !isInDigits()
                && UNSUPPORTED_BEGINNING.matcher(getTextBefore(20)).find();
        return continued || begun || UNSUPPORTED_CONTINUATION.matcher(after).find();
    }

    /** A number with a plus is a lower bound; a share or a number of millions is rounded. */
    private Qualifier resolveDefaultQualifier() {
        if (orMore) {
            return Qualifier.AT_LEAST;
        }
        return share || multiplier != null ? Qualifier.ROUNDED : Qualifier.EXACT;
    }

    private BigDecimal computeValue() {
        if (oneIn != null) {
            return Decimals.normalize(new BigDecimal(100).divide(parsePlain(oneIn), 2, RoundingMode.HALF_UP));
        }
        BigDecimal value = parsePlain(count);
        return Decimals.normalize(
                multiplier == null ? value : value.multiply(SpelledNumbers.getMultiplier(multiplier)));
    }

    private static BigDecimal parsePlain(String number) {
        return SpelledNumbers.parse(number).orElseGet(() -> new BigDecimal(number.replaceAll(",|" + NARROW, "")));
    }

    private String getTextBefore(int characters) {
        return text.substring(Math.max(0, start - characters), start);
    }

    private String getTextAfter(int characters) {
        return text.substring(end, Math.min(text.length(), end + characters));
    }
}
