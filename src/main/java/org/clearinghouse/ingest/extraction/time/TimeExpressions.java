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

/** The time expressions of a folded text in its order, and which of them applies to a number. */
public record TimeExpressions(String text, List<TimeExpression> expressions) {
    private static final Pattern BEFORE_LEADING = Pattern.compile("(?:^|[;,.(:]|\\b(?:and|but|while|whereas))[ (:]*$");
    private static final Pattern COMPARISON =
            Pattern.compile("\\b(?:from|compared (?:to|with)|than|versus|against|over)\\b");
    private static final Pattern ANY_YEAR = Pattern.compile("\\b((?:19|20)\\d\\d)\\b");

    public static TimeExpressions parse(String folded) {
        return new TimeExpressions(folded, TimeExpressionFinder.findAll(folded));
    }

    /** All calendar years that a folded heading names; fiscal years do not count, nor does that of "since 2022". */
    public static List<Integer> findHeadingYears(String folded) {
        List<TimeExpression> expressions = parse(folded).expressions;
        if (expressions.stream().anyMatch(expression -> expression.hasKind(Kind.SEVERAL))) {
            List<Integer> years = findAllYears(folded);
            return years.size() > 1 ? years : List.of();
        }
        return expressions.stream()
                .filter(expression -> expression.hasKind(Kind.YEAR) || expression.hasKind(Kind.PASSING))
                .map(TimeExpression::year)
                .distinct()
                .toList();
    }

    static List<Integer> findAllYears(String folded) {
        List<Integer> years = new ArrayList<>();
        Matcher year = ANY_YEAR.matcher(folded);
        while (year.find()) {
            years.add(Integer.valueOf(year.group(1)));
        }
        return years;
    }

    /** Resolves "that year" and "a year earlier" if exactly one year is meant before it, in the text or else in the previous one. */
    TimeExpression resolve(TimeExpression expression, TimeContext context) {
        List<Integer> named = findAllYears(text.substring(0, Math.max(0, expression.start())));
        return switch (expression.kind()) {
            case SAME_YEAR ->
                selectOnly(named.isEmpty() ? findAllYears(context.textBefore()) : named)
                        .map(year -> expression.withYear(Kind.YEAR, year))
                        .orElse(expression);
            case EARLIER_YEAR ->
                selectOnly(named.isEmpty() ? context.previousYears() : named)
                        .map(year -> expression.withYear(Kind.YEAR, year - 1))
                        .orElse(expression);
            case LAST_YEAR ->
                context.publication()
                        .map(year -> expression.withYear(Kind.YEAR, year - 1))
                        .orElse(expression);
            default -> expression;
        };
    }

    static Optional<Integer> selectOnly(List<Integer> years) {
        return years.stream().distinct().count() == 1 ? Optional.of(years.get(0)) : Optional.empty();
    }

    /** The distinct years of the expressions of these kinds. */
    public List<Integer> findYears(Set<Kind> kinds) {
        return expressions.stream()
                .filter(expression -> kinds.contains(expression.kind()))
                .map(TimeExpression::year)
                .distinct()
                .toList();
    }

    /** The expression that applies to a number: one near it, or else before it, or else after it. */
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
        int clause = text.indexOf(';', segments.getTextBefore(number).length());
        return selectDecisive(removeRates(expressions).stream()
                .filter(expression -> clause < 0 || expression.start() < clause)
                .filter(expression ->
                        !isOfCompared(expression, number, segments) && !isOfBracketed(expression, number, segments))
                .toList());
    }

    /** The expression that applies to the whole text. */
    public Optional<TimeExpression> findForText() {
        return selectDecisive(removeRates(expressions));
    }

    /** The calendar year of the whole text, empty where it has none or several. */
    public Optional<Integer> findOnlyYear() {
        return findForText().filter(time -> time.hasKind(Kind.YEAR)).map(TimeExpression::year);
    }

    /** Whether it is beside a later number with which this one is compared: "36 million, up from the 32 million of 2022". */
    private boolean isOfCompared(TimeExpression expression, int number, NumberSegments segments) {
        int other = segments.findNumber(expression.start());
        return other > number
                && COMPARISON.matcher(segments.getTextBetween(other - 1, other)).find();
    }

    /** Whether it is in brackets behind the number, with a number of its own: "22 (2021: 12)". */
    private boolean isOfBracketed(TimeExpression expression, int number, NumberSegments segments) {
        int open = text.lastIndexOf('(', expression.start());
        int close = text.indexOf(')', expression.start());
        int next = segments.findNextNumberStart(Math.max(0, open));
        return open >= segments.getTextBefore(number).length() && next > open && next < close;
    }

    private List<TimeExpression> findNearNumber(int number, NumberSegments segments) {
        return expressions.stream()
                .filter(expression -> segments.findNumber(
                                isLeading(expression)
                                        ? segments.findNextNumberStart(expression.end())
                                        : expression.start())
                        == number)
                .toList();
    }

    /** "…; in 2022, 39": an expression between commas applies to the number after it. */
    private boolean isLeading(TimeExpression expression) {
        return text.startsWith(",", expression.end())
                && BEFORE_LEADING.matcher(text.substring(0, expression.start())).find();
    }

    private static List<TimeExpression> removeRates(List<TimeExpression> expressions) {
        return expressions.stream()
                .filter(expression -> !expression.hasKind(Kind.RATE))
                .toList();
    }

    private static Optional<TimeExpression> selectDecisive(List<TimeExpression> expressions) {
        Optional<TimeExpression> first = expressions.stream().min(Comparator.comparing(TimeExpression::kind));
        boolean open = first.stream()
                .anyMatch(expression -> expression.hasKind(Kind.YEAR)
                        && expressions.stream()
                                .anyMatch(other -> other.hasKind(Kind.YEAR) && other.year() != expression.year()));
        return open
                ? first.map(expression -> new TimeExpression(expression.start(), expression.end(), Kind.VAGUE, null))
                : first.map(expression -> addDay(expression, expressions));
    }

    /** "Since 1984, … as of December 31, 2023" counts over several years up to that day. */
    private static TimeExpression addDay(TimeExpression decisive, List<TimeExpression> expressions) {
        return expressions.stream()
                .filter(other -> decisive.hasKind(Kind.SEVERAL) && other.hasKind(Kind.AS_OF))
                .findFirst()
                .map(day -> new TimeExpression(decisive.start(), decisive.end(), decisive.kind(), day.lastDay()))
                .orElse(decisive);
    }
}
