package org.clearinghouse.reading;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse.reading.TimeExpression.Kind;

/** What a text says about the time of its figures, in its order. */
record TimeExpressions(String text, List<TimeExpression> claims) {
    private static final Pattern BEFORE_LEADING = Pattern.compile("(?:^|[;,.(:]|\\b(?:and|but|while|whereas))[ (:]*$");
    private static final Pattern ANY_YEAR = Pattern.compile("\\b((?:19|20)\\d\\d)\\b");

    static TimeExpressions in(String folded) {
        return new TimeExpressions(folded, TimeExpressionFinder.in(folded));
    }

    /** All years that a heading names; a fiscal year is none. */
    static List<Integer> yearsOfHeading(String folded) {
        TimeExpressions claims = in(folded);
        if (claims.claims.stream().anyMatch(claim -> claim.is(Kind.SEVERAL))) {
            return ANY_YEAR.matcher(folded).find() ? allYears(folded) : List.of();
        }
        return claims.claims.stream()
                .filter(claim -> claim.is(Kind.YEAR) || claim.is(Kind.PASSING))
                .map(TimeExpression::year)
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
    TimeExpression resolved(TimeExpression claim, String previous) {
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
                .map(TimeExpression::year)
                .distinct()
                .toList();
    }

    /** What is said of the number at a place among those of the text: near it, or else before it, or else behind it. */
    Optional<TimeExpression> of(int number, NumberSegments segments) {
        List<TimeExpression> own = near(number, segments);
        if (!own.isEmpty()) {
            return deciding(own);
        }
        for (int before = number - 1; before >= 0; before--) {
            List<TimeExpression> earlier = lasting(near(before, segments));
            if (!earlier.isEmpty()) {
                return deciding(earlier);
            }
        }
        return deciding(lasting(claims));
    }

    /** What the whole text says. */
    Optional<TimeExpression> asWhole() {
        return deciding(lasting(claims));
    }

    private List<TimeExpression> near(int number, NumberSegments segments) {
        return claims.stream()
                .filter(claim ->
                        segments.numberAt(leads(claim) ? segments.nextNumber(claim.end()) : claim.start()) == number)
                .toList();
    }

    /** "…; in 2022, 39": between commas it is said of what follows. */
    private boolean leads(TimeExpression claim) {
        return text.startsWith(",", claim.end())
                && BEFORE_LEADING.matcher(text.substring(0, claim.start())).find();
    }

    private static List<TimeExpression> lasting(List<TimeExpression> claims) {
        return claims.stream().filter(claim -> !claim.is(Kind.RATE)).toList();
    }

    private static Optional<TimeExpression> deciding(List<TimeExpression> claims) {
        Optional<TimeExpression> first = claims.stream().min(Comparator.comparing(TimeExpression::kind));
        boolean open = first.stream()
                .anyMatch(claim -> claim.is(Kind.YEAR)
                        && claims.stream().anyMatch(other -> other.is(Kind.YEAR) && other.year() != claim.year()));
        return open ? first.map(claim -> new TimeExpression(claim.start(), claim.end(), Kind.VAGUE, null)) : first;
    }
}
