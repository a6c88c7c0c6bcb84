package org.clearinghouse.ingest.extraction.time;

import com.google.re2j.Pattern;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearinghouse.ingest.extraction.text.WordLists;
import org.clearinghouse.ingest.extraction.time.TimeExpression.Kind;

/** Decides the time of a number. Asks the rules in their order; the first that applies decides. */
public final class TimeResolver {
    private static final List<TimeRule> RULES = List.of(
            TimeResolver::findPeriodAround,
            TimeResolver::findPeriodOfSentence,
            TimeResolver::findOwnTime,
            TimeResolver::findIntroducedTime,
            TimeResolver::findAntecedentYear,
            TimeResolver::findSectionTime,
            TimeResolver::findPrecedingYear);
    private static final Pattern WHOLE_YEAR = Pattern.compile("\\b(?:all of|full|whole|entire|calendar)\\b");
    /** The year of "in 2024 (2023: 80)" is 2024. */
    private static final Pattern ASIDE = Pattern.compile("\\([^()]*\\)");

    private static final Pattern SERIAL = WordLists.compilePattern("pages that appear often");

    private static final Pattern COMPARED = Pattern.compile(
            "\\b(?:(?:up|down) from|compared (?:to|with)) [^,;.]*(?:\\.\\d[^,;.]*)?\\bin (?:19|20)\\d\\d\\b");

    private static final Pattern ANTECEDENT = Pattern.compile("\\b(?:these|those|such|them)\\b");

    private TimeResolver() {}

    public static Optional<TimeExpression> resolveTime(TimeContext context) {
        return RULES.stream()
                .flatMap(rule -> rule.resolveTime(context).stream())
                .findFirst();
    }

    /** "The first half" in a title or above a table says what part of each year the figures below it count. */
    private static Optional<TimeExpression> findPeriodAround(TimeContext context) {
        boolean dated = !context.own().findYears(EnumSet.of(Kind.YEAR)).isEmpty();
        if (WHOLE_YEAR.matcher(context.own().text()).find()
                || dated && WHOLE_YEAR.matcher(context.previous().text()).find()) {
            return Optional.empty();
        }
        return Stream.concat(
                        Stream.concat(
                                findPeriods(context.introduction()),
                                isOfEarlierYear(context) ? Stream.empty() : findPeriods(context.heading())),
                        findPeriods(context.previous()).filter(time -> !dated || !time.hasKind(Kind.FISCAL)))
                .findFirst()
                .map(TimeExpression::asOutside);
    }

    /** A newsletter of a quarter may tell of the year before: "In 2023, it took 7,930 calls". */
    private static boolean isOfEarlierYear(TimeContext context) {
        List<Integer> own = context.own().findYears(EnumSet.of(Kind.YEAR));
        return !context.cell()
                && !own.isEmpty()
                && SERIAL.matcher(context.heading().text()).find()
                && Stream.concat(
                                TimeExpressions.findAllYears(context.heading().text()).stream(),
                                context.publication().stream())
                        .anyMatch(year -> own.stream().allMatch(earlier -> earlier < year));
    }

    /** "From January through June, reports rose from 5 in 2024 to 7 in 2025": both years are no whole ones. */
    private static Optional<TimeExpression> findPeriodOfSentence(TimeContext context) {
        String before = context.segments().getTextBefore(context.number());
        int clause = before.lastIndexOf(';');
        return findPeriods(context.own())
                .filter(time -> time.start() > clause && time.start() < before.length())
                .findFirst();
    }

    private static Stream<TimeExpression> findPeriods(TimeExpressions times) {
        return times.expressions().stream().filter(TimeExpression::isPeriod);
    }

    /** A year in the row or column of a table is the year of the cell. */
    private static Optional<TimeExpression> findOwnTime(TimeContext context) {
        return context.own()
                .findForNumber(context.number(), context.segments())
                .map(time -> context.own().resolve(time, context))
                .map(time -> context.cell() ? toYear(time) : time);
    }

    private static Optional<TimeExpression> findIntroducedTime(TimeContext context) {
        TimeExpressions introduction = context.introduction();
        String withoutAside = ASIDE.matcher(introduction.text()).replaceAll("");
        boolean aside = !withoutAside.equals(introduction.text());
        return Stream.of(aside ? TimeExpressions.parse(withoutAside) : introduction, introduction)
                .flatMap(times -> times.findForText().map(time -> times.resolve(time, context)).stream())
                .findFirst()
                .map(TimeResolver::toYear)
                .map(TimeExpression::asOutside);
    }

    /** "91 percent of those cases": the year is that of the cases in the sentence before. */
    private static Optional<TimeExpression> findAntecedentYear(TimeContext context) {
        return context.previous()
                .findForText()
                .filter(time -> time.hasKind(Kind.YEAR)
                        && ANTECEDENT.matcher(context.own().text()).find())
                .map(TimeExpression::asOutside);
    }

    /** The year of the heading; unless the paragraph names another before, whose year may still be meant. */
    private static Optional<TimeExpression> findSectionTime(TimeContext context) {
        return context.section()
                .findForText()
                .map(time -> context.section().resolve(time, context))
                .map(TimeResolver::toYear)
                .map(TimeExpression::asOutside)
                .map(time -> context.paragraphYear()
                        .filter(year -> time.hasKind(Kind.YEAR) && year != time.year())
                        .map(TimeExpression::createBefore)
                        .orElse(time));
    }

    /** A year in the sentence before may no longer be meant. */
    private static Optional<TimeExpression> findPrecedingYear(TimeContext context) {
        String counted = COMPARED.matcher(context.previous().text()).replaceAll("");
        TimeExpressions previous = context.previous();
        return (counted.equals(previous.text()) ? previous : TimeExpressions.parse(counted))
                .findForText()
                .filter(time -> time.hasKind(Kind.YEAR))
                .map(TimeExpression::year)
                .or(() -> TimeExpressions.selectOnly(context.previousYears()))
                .map(TimeExpression::createBefore);
    }

    private static TimeExpression toYear(TimeExpression time) {
        return time.hasKind(Kind.PASSING) ? time.withYear(Kind.YEAR, time.year()) : time;
    }
}
