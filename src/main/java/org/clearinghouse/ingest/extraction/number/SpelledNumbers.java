package org.clearinghouse.ingest.extraction.number;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Numbers in words, from "no" to "ninety-nine", and multipliers such as "million". */
public final class SpelledNumbers {
    private static final List<String> SMALL = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> TENS =
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final Map<String, Integer> MULTIPLIERS = Map.of(
            "hundred",
            100,
            "thousand",
            1_000,
            "million",
            1_000_000,
            "billion",
            1_000_000_000,
            "k",
            1_000,
            "m",
            1_000_000,
            "mn",
            1_000_000,
            "b",
            1_000_000_000,
            "bn",
            1_000_000_000);

    /** A regular expression for a number in words. Longer words come before their prefixes. */
    public static final String PATTERN = "(?:(?:" + String.join("|", TENS) + ")(?:[- ](?:"
            + String.join("|", SMALL.subList(1, 10)) + "))?|"
            + String.join("|", SMALL.subList(13, 20)) + "|" + String.join("|", SMALL.subList(0, 13)) + "|none|no)";

    private static final String BELOW_HUNDRED =
            "(?:(?:" + String.join("|", TENS) + ")(?:[- ](?:" + String.join("|", SMALL.subList(1, 10)) + "))?|"
                    + String.join("|", SMALL.subList(13, 20)) + "|" + String.join("|", SMALL.subList(1, 13)) + ")";
    private static final String AND = "(?: and)?[ -]";
    private static final String HUNDREDS = BELOW_HUNDRED + "[ -]hundred(?:" + AND + BELOW_HUNDRED + ")?";

    /** A regular expression for a number in several words, which is not read: "a hundred and eleven". */
    static final String COMPOUND = "(?:(?:" + HUNDREDS + "|" + BELOW_HUNDRED + "|a)[ -]thousand,?" + AND + "(?:"
            + HUNDREDS
            + "|" + BELOW_HUNDRED + ")|" + HUNDREDS + "[ -]thousand|(?:" + BELOW_HUNDRED + "|a)[ -]hundred" + AND
            + BELOW_HUNDRED + ")";

    private static final Set<String> WORDS = Stream.of(SMALL, TENS, List.of("no", "none", "hundred", "thousand"))
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableSet());
    private static final int LONGEST_WORD = "seventeen".length();

    private SpelledNumbers() {}

    /** Whether a folded text has a word of a number; quicker than to search for the number. */
    static boolean hasWord(String folded) {
        int start = 0;
        for (int i = 0; i <= folded.length(); i++) {
            if (i == folded.length() || folded.charAt(i) < 'a' || folded.charAt(i) > 'z') {
                int length = i - start;
                if (length > 1 && length <= LONGEST_WORD && WORDS.contains(folded.substring(start, i))) {
                    return true;
                }
                start = i + 1;
            }
        }
        return false;
    }

    static boolean isCompound(String words) {
        return words.contains("hundred") || words.contains("thousand");
    }

    /** Parses a folded number in words; empty for anything else. */
    static Optional<BigDecimal> parse(String words) {
        if (words.equals("no") || words.equals("none")) {
            return Optional.of(BigDecimal.ZERO);
        }
        String[] parts = words.split("[- ]");
        int tens = TENS.indexOf(parts[0]);
        int ones = SMALL.indexOf(parts[parts.length - 1]);
        if (tens < 0 && (ones < 0 || parts.length > 1)) {
            return Optional.empty();
        }
        return Optional.of(BigDecimal.valueOf((tens < 0 ? 0 : (tens + 2) * 10L) + Math.max(ones, 0)));
    }

    static BigDecimal getMultiplier(String word) {
        return BigDecimal.valueOf(MULTIPLIERS.get(word));
    }
}
