package org.clearinghouse.reading;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse.reading.TimeClaim.Kind;

/** What a text says about the time of its figures, in its order. */
record TimeClaims(String text, List<TimeClaim> claims) {
    private static final Pattern BEFORE_LEADING = Pattern.compile("(?:^|[;,.(:]|\\b(?:and|but|while|whereas))[ (:]*$");
    private static final Pattern ANY_YEAR = Pattern.compile("\\b((?:19|20)\\d\\d)\\b");

    static TimeClaims in(String folded) {
        return new TimeClaims(folded, TimeWords.in(folded));
    }

    /** All years that a heading names; a fiscal year is none. */
    static List<Integer> yearsOfHeading(String folded) {
        TimeClaims claims = in(folded);
        if (claims.claims.stream().anyMatch(claim -> claim.is(Kind.SEVERAL))) {
            return ANY_YEAR.matcher(folded).find() ? allYears(folded) : List.of();
        }
        return claims.claims.stream()
                .filter(claim -> claim.is(Kind.YEAR) || claim.is(Kind.PASSING))
                .map(TimeClaim::year)
                .distinct()
                .toList();
    }

    private static List<Integer> allYears(String folded) {
        List<Integer> years = new ArrayList<>();
        Matcher year = ANY_YEAR.matcher(folded);
        while (year.find()) {
            years.add(Integer.valueOf(year.group(1)));
        }
        return years;
    }

    /** "That year" is the only one that was named before, in the text or else in that before it. */
    TimeClaim resolved(TimeClaim claim, String previous) {
        if (!claim.is(Kind.SAME_YEAR)) {
            return claim;
        }
        List<Integer> named = allYears(text.substring(0, claim.start()));
        List<Integer> before = (named.isEmpty() ? allYears(previous) : named)
                .stream().distinct().toList();
        return before.size() == 1 ? claim.passingly(before.get(0)) : claim;
    }

    /** The years named in ways of these kinds. */
    List<Integer> years(Set<Kind> kinds) {
        return claims.stream()
                .filter(claim -> kinds.contains(claim.kind()))
                .map(TimeClaim::year)
                .distinct()
                .toList();
    }

    /** What is said of the number at a place among those of the text: near it, or else before it, or else behind it. */
    Optional<TimeClaim> of(int number, Segments segments) {
        List<TimeClaim> own = near(number, segments);
        if (!own.isEmpty()) {
            return deciding(own);
        }
        for (int before = number - 1; before >= 0; before--) {
            List<TimeClaim> earlier = lasting(near(before, segments));
            if (!earlier.isEmpty()) {
                return deciding(earlier);
            }
        }
        return deciding(lasting(claims));
    }

    /** What the whole text says. */
    Optional<TimeClaim> asWhole() {
        return deciding(lasting(claims));
    }

    private List<TimeClaim> near(int number, Segments segments) {
        return claims.stream()
                .filter(claim ->
                        segments.numberAt(leads(claim) ? segments.nextNumber(claim.end()) : claim.start()) == number)
                .toList();
    }

    /** "…; in 2022, 39": between commas it is said of what follows. */
    private boolean leads(TimeClaim claim) {
        return text.startsWith(",", claim.end())
                && BEFORE_LEADING.matcher(text.substring(0, claim.start())).find();
    }

    private static List<TimeClaim> lasting(List<TimeClaim> claims) {
        return claims.stream().filter(claim -> !claim.is(Kind.RATE)).toList();
    }

    private static Optional<TimeClaim> deciding(List<TimeClaim> claims) {
        Optional<TimeClaim> first = claims.stream().min(Comparator.comparing(TimeClaim::kind));
        boolean open = first.stream()
                .anyMatch(claim -> claim.is(Kind.YEAR)
                        && claims.stream().anyMatch(other -> other.is(Kind.YEAR) && other.year() != claim.year()));
        return open ? first.map(claim -> new TimeClaim(claim.start(), claim.end(), Kind.VAGUE, null)) : first;
    }
}
