package org.clearinghouse.reading;

import com.google.re2j.Matcher;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the numbers in a text, in digits or words. */
final class PrintedNumbers {
    /** Points of a percentage that may lie between a share in words and the same in figures. */
    private static final BigDecimal ROUNDED_AWAY = BigDecimal.valueOf(3);

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
        Matcher matcher = NumberWriting.matcher(folded);
        while (matcher.find()) {
            NumberWriting writing = new NumberWriting(folded, matcher);
            if (writing.standsAlone()) {
                addOrMerge(numbers, writing.read(), folded);
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

    /** Without padding zeros after the decimal point, and never with an exponent. */
    static BigDecimal normal(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
