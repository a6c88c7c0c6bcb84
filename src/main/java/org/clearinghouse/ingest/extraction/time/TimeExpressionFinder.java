package org.clearinghouse.ingest.extraction.time;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse.ingest.extraction.number.SpelledNumbers;
import org.clearinghouse.ingest.extraction.text.GuardedPattern;
import org.clearinghouse.ingest.extraction.text.WordLists;
import org.clearinghouse.ingest.extraction.time.TimeExpression.Kind;

/** Finds time expressions in text. Years that a figure is only compared with are left out. */
final class TimeExpressionFinder {
    private static final String NONE = "NONE";
    private static final List<Rule> RULES =
            WordLists.loadFile("times.txt", Map.of("number", SpelledNumbers.PATTERN)).entrySet().stream()
                    .map(list -> Rule.create(list.getKey().split(" ")[0], list.getValue()))
                    .toList();

    /** @param kind null where matches are discarded */
    private record Rule(Kind kind, GuardedPattern pattern) {
        static Rule create(String kind, List<String> expressions) {
            return new Rule(kind.equals(NONE) ? null : Kind.valueOf(kind), WordLists.compile(expressions));
        }

        Matcher match(String text) {
            return pattern.pattern().matcher(text);
        }
    }

    private static final Pattern SPAN =
            Pattern.compile("(?:-|to|through|thru|until) ?(?:december 31(?:st)?,? )?(\\d{4})$");
    private static final Pattern COMPARED = WordLists.compilePattern("before a year that is only compared");

    private TimeExpressionFinder() {}

    /** All time expressions of a folded text in its order. */
    static List<TimeExpression> findAll(String folded) {
        List<TimeExpression> expressions = new ArrayList<>();
        StringBuilder rest = new StringBuilder(folded);
        for (Rule rule : RULES) {
            String text = rest.toString();
            Matcher found = rule.pattern().mayMatch(text) ? rule.match(text) : null;
            while (found != null && found.find()) {
                createExpression(rule, found, folded).ifPresent(expressions::add);
                mask(rest, found.start(), rule.kind() == null ? findEndOfDiscarded(found) : found.end());
            }
        }
        expressions.sort(Comparator.comparingInt(TimeExpression::start));
        return List.copyOf(expressions);
    }

    private static int findEndOfDiscarded(Matcher found) {
        int last = found.start(found.groupCount());
        return found.groupCount() == 0 || last < 0 ? found.end() : last;
    }

    private static void mask(StringBuilder text, int start, int end) {
        for (int i = start; i < end; i++) {
            text.setCharAt(i, ' ');
        }
    }

    private static Optional<TimeExpression> createExpression(Rule rule, Matcher found, String folded) {
        if (rule.kind() == null) {
            return Optional.empty();
        }
        boolean year = rule.kind() == Kind.YEAR || rule.kind() == Kind.PASSING;
        int named = year ? findYearStart(found) : found.start();
        if (COMPARED.matcher(folded.substring(0, named)).find()) {
            return Optional.empty();
        }
        if (rule.kind() == Kind.AS_OF) {
            return parseDay(found).map(day -> new TimeExpression(found.start(), found.end(), Kind.AS_OF, day));
        }
        LocalDate lastDay = year ? parseLastDay(folded.substring(named, named + 4)) : findLastDay(rule.kind(), found);
        int end = year ? named + 4 : found.end();
        return Optional.of(new TimeExpression(found.start(), end, rule.kind(), lastDay));
    }

    /** "From 1996 through 2021" ends with 2021. */
    private static LocalDate findLastDay(Kind kind, Matcher found) {
        Matcher span = SPAN.matcher(found.group());
        return kind == Kind.SEVERAL && span.find() ? parseLastDay(span.group(1)) : null;
    }

    private static LocalDate parseLastDay(String year) {
        return LocalDate.of(Integer.parseInt(year), 12, 31);
    }

    private static int findYearStart(Matcher found) {
        int group = found.groupCount();
        while (group > 0 && found.start(group) < 0) {
            group--;
        }
        return found.start(group);
    }

    private static Optional<LocalDate> parseDay(Matcher date) {
        try {
            Month month = Month.valueOf(date.group(1).toUpperCase(Locale.ROOT));
            return Optional.of(LocalDate.of(Integer.parseInt(date.group(3)), month, Integer.parseInt(date.group(2))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
