package org.clearinghouse.reading;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a sentence says about the time of its figures.
 *
 * @param years those it says its figures are of
 * @param asOf the day up to which it counts, or null
 * @param several whether it counts over several years
 */
record YearClaims(List<Integer> years, LocalDate asOf, boolean several) {
    private static final String YEAR = "((?:19|20)\\d\\d)\\b";
    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final String MONTH = "(" + String.join("|", MONTHS) + ")";
    private static final Pattern CLAIM = Pattern.compile(
            "(?:\\b(?:in|during|for|throughout|of|over|within|by|across|year|through|cy|fy)[ '-]{0,2}(?:the )?(?:end of )?"
                    + "(?:calendar |fiscal )?(?:year )?|^|[(:] ?)" + YEAR
                    + "|" + YEAR + "(?: calendar| fiscal)? year\\b");
    private static final Pattern SEVERAL = Pattern.compile(
            "\\b(?:19|20)\\d\\d ?(?:-|to|through|thru|until|and|&|or) ?(?:fiscal |calendar )?(?:year )?(?:19|20)\\d\\d\\b"
                    + "|\\b(?:19|20)\\d\\d[-/]\\d\\d\\b"
                    + "|\\b(?:since|before|after|prior to) (?:[a-z]+ )?(?:\\d{1,2}, )?(?:19|20)\\d\\d\\b"
                    + "|\\b(?:last|past|previous) (?:\\d+|" + NumberWords.PATTERN
                    + ") years\\b|\\bsince (?:its|our|the) ");
    private static final Pattern AS_OF =
            Pattern.compile("\\b(?:as of|through|until|by|on) " + MONTH + " (\\d{1,2}),? " + YEAR);
    private static final Pattern COMPARISON = Pattern.compile(
            "\\b(?:compared (?:to|with)|up from|down from|than in|versus|increase (?:from|over)|decrease from|rose from|fell from|(?:in)?creased from|grew from|prior year|previous year|act of)\\b");

    static YearClaims in(String folded) {
        Matcher comparison = COMPARISON.matcher(folded);
        String main = comparison.find() ? folded.substring(0, comparison.start()) : folded;
        return new YearClaims(
                years(main), asOf(main).orElse(null), SEVERAL.matcher(main).find());
    }

    /** All years that a heading names. */
    static List<Integer> inHeading(String folded) {
        Set<Integer> years = new TreeSet<>();
        Matcher year = Pattern.compile("\\b" + YEAR).matcher(folded);
        while (year.find()) {
            years.add(Integer.valueOf(year.group(1)));
        }
        return List.copyOf(years);
    }

    private static List<Integer> years(String text) {
        List<Integer> years = new ArrayList<>();
        Matcher claim = CLAIM.matcher(text);
        while (claim.find()) {
            int year = Integer.parseInt(claim.group(1) != null ? claim.group(1) : claim.group(2));
            if (!years.contains(year)) {
                years.add(year);
            }
        }
        return years;
    }

    private static Optional<LocalDate> asOf(String text) {
        Matcher date = AS_OF.matcher(text);
        if (!date.find()) {
            return Optional.empty();
        }
        try {
            int month = MONTHS.indexOf(date.group(1)) + 1;
            return Optional.of(LocalDate.of(Integer.parseInt(date.group(3)), month, Integer.parseInt(date.group(2))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
