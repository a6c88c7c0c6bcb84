package org.clearinghouse.reading;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearinghouse.figure.Qualifier;
import org.clearinghouse.reading.PrintedNumber.Problem;

/** Finds the numbers in a text, in digits or words, and reads what they mean. */
final class PrintedNumbers {
    private static final int MOST_DIGITS = 15;
    /** Points of a percentage that may lie between a share in words and the same in figures. */
    private static final BigDecimal ROUNDED_AWAY = BigDecimal.valueOf(3);

    /** Spaces that keep a number together; other spaces may divide two numbers. */
    private static final String NARROW = "[\u00A0\u2009\u202F]";

    private static final String PERCENT = "\\s?%|[ -]per ?cent\\b";
    private static final Pattern NUMBER =
            Pattern.compile("(?:\\b(1|one) (?:in|out of) ([2-9]|[1-9]\\d|two|three|four|five|six"
                    + "|seven|eight|nine|ten|eleven|twelve)\\b|(\\b\\d{1,3}(?:" + NARROW
                    + "\\d{3})+\\b|\\b\\d{1,3}(?: \\d{3})+\\b|\\d+(?:[.,]\\d+)*(?:-\\d[\\d,.]*\\b)?|\\b"
                    + NumberWords.PATTERN + "\\b)"
                    + "(?:[\\s-]?(hundred|thousand|million|billion)\\b|(m|k|b|mn|bn)\\b)?(" + PERCENT
                    + ")?(\\+|[ -]plus\\b| or more\\b)?)");
    private static final Pattern WELL_FORMED = Pattern.compile(
            "\\d+|\\d{1,3}(?:,\\d{3})+|\\d{1,3}(?:" + NARROW + "\\d{3})+|(?:\\d+|\\d{1,3}(?:,\\d{3})+)\\.\\d+");
    private static final Pattern THOUSANDS_APART = Pattern.compile("\\d{1,3}(?: \\d{3})+");
    private static final Pattern NO_COUNT =
            Pattern.compile("^[- ](?:cost|longer|one|charge|fee|fees|matter|doubt|more|fewer|less|later|way)\\b");

    /** "Two hundred and eleven", "two dozen", "three and a half million", "ten or so": more than is understood here. */
    private static final Pattern GOES_ON = Pattern.compile(
            "^ (?:dozen|score|hundred|thousand|and a half|1/2|or so|or fewer|or less|or thereabouts|[-\u2013] ?ish)\\b|^ ?\u00BD|^ish\\b");

    private static final Pattern HAS_BEGUN =
            Pattern.compile("\\b(?:hundred|thousand|million|billion|dozen|half a|and a half)(?: and)?[ -]$");
    private static final Pattern WORDS_GO_ON = Pattern.compile("^(?: and)?[ -]" + NumberWords.PATTERN + "\\b");

    private PrintedNumbers() {}

    /** Whether a text is a number and nothing else. */
    static boolean isNumber(String text) {
        String folded = Folding.fold(text.strip());
        List<PrintedNumber> found = folded.length() > 80 ? List.of() : in(folded);
        return found.size() == 1 && found.get(0).start() == 0 && found.get(0).end() == folded.length();
    }

    /** The number that a text is, as in the cell of a table. */
    static Optional<PrintedNumber> read(String text) {
        return isNumber(text) ? Optional.of(in(Folding.fold(text.strip())).get(0)) : Optional.empty();
    }

    /** All numbers of a folded text; what they are printed like is taken from it. */
    static List<PrintedNumber> in(String folded) {
        List<PrintedNumber> numbers = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(folded);
        while (matcher.find()) {
            if (standsAlone(folded, matcher)) {
                addOrMerge(numbers, number(folded, matcher), folded);
            }
        }
        return numbers;
    }

    /** "twelve (12)" is one number, printed twice. */
    private static void addOrMerge(List<PrintedNumber> numbers, PrintedNumber number, String folded) {
        PrintedNumber last = numbers.isEmpty() ? null : numbers.get(numbers.size() - 1);
        boolean inBrackets = last != null
                && number.isReadable()
                && folded.substring(last.end(), number.start()).equals(" (")
                && folded.startsWith(")", number.end());
        if (inBrackets && (number.value().equals(last.value()) || isSameShare(last, number))) {
            int end = number.end() + 1;
            String printed = folded.substring(last.start(), end);
            PrintedNumber exact = last.share() ? number : last;
            numbers.set(numbers.size() - 1, exact.between(last.start(), end, printed));
        } else {
            numbers.add(number);
        }
    }

    /** "Nearly one in five (19%)": the second says more exactly what the first says in words. */
    private static boolean isSameShare(PrintedNumber first, PrintedNumber second) {
        return first.share()
                && second.share()
                && first.isReadable()
                && first.value().subtract(second.value()).abs().compareTo(ROUNDED_AWAY) <= 0;
    }

    private static boolean standsAlone(String text, Matcher number) {
        String before = text.substring(Math.max(0, number.start() - 2), number.start());
        String after = text.substring(number.end(), Math.min(text.length(), number.end() + 10));
        return !before.matches(".?[\\p{L}\\d$\u20AC#/@_\u00A7.,]|[\\p{L}\\d)][-'+]")
                && !after.matches("(?s)(?:[\\p{L}\\d_]|[-/]\\p{L}|[-/']\\d).*")
                && !(number.group(3) != null
                        && number.group(3).equals("no")
                        && NO_COUNT.matcher(after).find());
    }

    private static PrintedNumber number(String text, Matcher found) {
        QualifierWords.Found words = QualifierWords.endingAt(text, found.start());
        String printed = text.substring(words.start(), found.end());
        Optional<Problem> problem =
                words.unreadable() ? Optional.of(Problem.UNREADABLE_QUALIFIER) : problem(found, text);
        if (problem.isPresent()) {
            return PrintedNumber.problem(words.start(), found.end(), printed, problem.get());
        }
        boolean share = found.group(1) != null || found.group(6) != null;
        Qualifier qualifier = words.qualifier() != null ? words.qualifier() : unqualified(found, share);
        return new PrintedNumber(words.start(), found.end(), printed, value(found), qualifier, share, null);
    }

    private static Optional<Problem> problem(Matcher found, String text) {
        String digits = found.group(3);
        if (isPieceOfNumber(found, text)) {
            return Optional.of(Problem.MALFORMED);
        }
        if (digits == null || !Character.isDigit(digits.charAt(0))) {
            return Optional.empty();
        }
        if (digits.contains("-")) {
            return Optional.of(Problem.RANGE);
        }
        if (digits.replaceAll("\\D", "").length() > MOST_DIGITS) {
            return Optional.of(Problem.TOO_LONG);
        }
        boolean malformed = !WELL_FORMED.matcher(digits).matches()
                || THOUSANDS_APART.matcher(digits).matches();
        return malformed ? Optional.of(Problem.MALFORMED) : Optional.empty();
    }

    private static boolean isPieceOfNumber(Matcher found, String text) {
        String before = text.substring(Math.max(0, found.start() - 20), found.start());
        String after = text.substring(found.end(), Math.min(text.length(), found.end() + 20));
        boolean goesOn = found.group(4) != null && WORDS_GO_ON.matcher(after).find();
        boolean begun = found.group(3) != null
                && !Character.isDigit(found.group(3).charAt(0))
                && HAS_BEGUN.matcher(before).find();
        return goesOn || begun || GOES_ON.matcher(after).find();
    }

    /** A plus behind a number says that there may be more; a share or a number of millions has been rounded. */
    private static Qualifier unqualified(Matcher found, boolean share) {
        if (found.group(7) != null) {
            return Qualifier.AT_LEAST;
        }
        return share || multiplier(found) != null ? Qualifier.ROUNDED : Qualifier.EXACT;
    }

    private static BigDecimal value(Matcher found) {
        if (found.group(1) != null) {
            return normal(new BigDecimal(100).divide(plain(found.group(2)), 2, RoundingMode.HALF_UP));
        }
        BigDecimal value = plain(found.group(3));
        String multiplier = multiplier(found);
        return normal(multiplier == null ? value : value.multiply(NumberWords.multiplier(multiplier)));
    }

    private static String multiplier(Matcher found) {
        return found.group(4) != null ? found.group(4) : found.group(5);
    }

    private static BigDecimal plain(String number) {
        return NumberWords.value(number).orElseGet(() -> new BigDecimal(number.replaceAll("," + "|" + NARROW, "")));
    }

    /** Without padding zeros after the decimal point, and never with an exponent. */
    static BigDecimal normal(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
