package org.clearinghouse.ingest.extraction.time;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse.ingest.extraction.area.NumberSegments;
import org.clearinghouse.ingest.extraction.time.TimeExpression.Kind;

/** What a text says about the time of its figures, in its order. */
public record TimeExpressions(String text, List<TimeExpression> claims) {
    private static final Pattern BEFORE_LEADING = Pattern.compile("(?:^|[;,.(:]|\\b(?:and|but|while|whereas))[ (:]*$");
    private static final Pattern ANY_YEAR = Pattern.compile("\\b((?:19|20)\\d\\d)\\b");

    public static TimeExpressions parse(String folded) {
        return new TimeExpressions(folded, TimeExpressionFinder.findAll(folded));
    }

    /** All years that a heading names; a fiscal year is none. */
    public static List<Integer> findHeadingYears(String folded) {
        TimeExpressions claims = parse(folded);
        if (claims.claims.stream().anyMatch(claim -> claim.hasKind(Kind.SEVERAL))) {
            return ANY_YEAR.matcher(folded).find() ? findAllYears(folded) : List.of();
        }
        return claims.claims.stream()
                .filter(claim -> claim.hasKind(Kind.YEAR) || claim.hasKind(Kind.PASSING))
                .map(TimeExpression::year)
                .distinct()
                .toList();
    }

    private static List<Integer> findAllYears(String folded) {
        List<Integer> years = new ArrayList<>();
        Matcher year = ANY_YEAR.matcher(folded);
        while (year.find()) {
            years.add(Integer.valueOf(year.group(1)));
        }
        return years;
    }

    /** "That year" is the only one that was named before, in the text or else in that before it. */
    public TimeExpression resolve(TimeExpression claim, String previous) {
        if (!claim.hasKind(Kind.SAME_YEAR)) {
            return claim;
        }
        List<Integer> named = findAllYears(text.substring(0, claim.start()));
        List<Integer> before = (named.isEmpty() ? findAllYears(previous) : named)
                .stream().distinct().toList();
        return before.size() == 1 ? claim.toPassingMention(before.get(0)) : claim;
    }

    /** The years named in ways of these kinds. */
    public List<Integer> findYears(Set<Kind> kinds) {
        return claims.stream()
                .filter(claim -> kinds.contains(claim.kind()))
                .map(TimeExpression::year)
                .distinct()
                .toList();
    }

    /** What is said of the number at a place among those of the text: near it, or else before it, or else behind it. */
    public Optional<TimeExpression> findForNumber(int number, NumberSegments segments) {
        List<TimeExpression> own = findNearNumber(number, segments);
        if (!own.isEmpty()) {
            return selectDecisive(own);
        }
        for (int before = number - 1; before >= 0; before--) {
            List<TimeExpression> earlier = removeRates(findNearNumber(before, segments));
            if (!earlier.isEmpty()) {
                return selectDecisive(earlier);
            }
        }
        return selectDecisive(removeRates(claims));
    }

    /** What the whole text says. */
    public Optional<TimeExpression> findForText() {
        return selectDecisive(removeRates(claims));
    }

    private List<TimeExpression> findNearNumber(int number, NumberSegments segments) {
        return claims.stream()
                .filter(claim -> segments.findNumber(
                                isLeading(claim) ? segments.findNextNumberStart(claim.end()) : claim.start())
                        == number)
                .toList();
    }

    /** "…; in 2022, 39": between commas it is said of what follows. */
    private boolean isLeading(TimeExpression claim) {
        return text.startsWith(",", claim.end())
                && BEFORE_LEADING.matcher(text.substring(0, claim.start())).find();
    }

    private static List<TimeExpression> removeRates(List<TimeExpression> claims) {
        return claims.stream().filter(claim -> !claim.hasKind(Kind.RATE)).toList();
    }

    private static Optional<TimeExpression> selectDecisive(List<TimeExpression> claims) {
        Optional<TimeExpression> first = claims.stream().min(Comparator.comparing(TimeExpression::kind));
        boolean open = first.stream()
                .anyMatch(claim -> claim.hasKind(Kind.YEAR)
                        && claims.stream().anyMatch(other -> other.hasKind(Kind.YEAR) && other.year() != claim.year()));
        return open ? first.map(claim -> new TimeExpression(claim.start(), claim.end(), Kind.VAGUE, null)) : first;
    }
}
