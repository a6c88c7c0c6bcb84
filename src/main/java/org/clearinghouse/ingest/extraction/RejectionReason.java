package org.clearinghouse.ingest.extraction;

import com.google.re2j.Pattern;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearinghouse.catalogue.CatalogueIndex;
import org.clearinghouse.ingest.extraction.area.AreaMention;
import org.clearinghouse.ingest.extraction.attribution.CountRestrictions;
import org.clearinghouse.ingest.extraction.attribution.CounterDetector;
import org.clearinghouse.ingest.extraction.number.NumberMention;
import org.clearinghouse.ingest.extraction.number.NumberMention.Problem;
import org.clearinghouse.ingest.extraction.template.FigureCandidate;
import org.clearinghouse.ingest.extraction.template.PassageCandidates;
import org.clearinghouse.ingest.extraction.text.WordLists;
import org.clearinghouse.ingest.extraction.time.TimeExpression;
import org.clearinghouse.ingest.format.DocumentText;
import org.clearinghouse.ingest.result.Severity;
import org.clearinghouse.model.OneIn;
import org.clearinghouse.model.Qualifier;

/**
 * Finds the reason why a candidate is not a figure.
 *
 * @param pageYear the year of the whole page, empty where it has none
 */
record RejectionReason(CatalogueIndex catalogue, Optional<Integer> pageYear, CounterDetector counters) {
    private static final Pattern GENERAL = WordLists.compilePattern("general statements");
    private static final Pattern CUMULATIVE = WordLists.compilePattern("counts from the start");
    private static final Pattern UP_TO_YEAR = WordLists.compilePattern("counts up to a year");

    private static final Pattern CHANGED = WordLists.compilePattern("changes up to a year");

    private static final Pattern BY_YEAR = WordLists.compilePattern("counts up to a day in a year");

    private static final Pattern PERFECT = WordLists.compilePattern("counts from the start up to a day");

    /**
     * Returns the reason as the end of a sentence for the user, or null where the candidate is a figure.
     *
     * @param area the candidate's, null where it is open
     * @param scope the area that its passage is about
     */
    String findReason(FigureCandidate candidate, PassageCandidates numbers, String area, String scope) {
        NumberMention number = candidate.number();
        if (!number.isReadable()) {
            if (number.printed().indexOf(DocumentText.UNREADABLE) >= 0) {
                return "is not shown whole, or cannot be read";
            }
            boolean words = number.problem() == Problem.MALFORMED && !number.isDigits();
            return words
                    ? "is a number in several words, which are not read; write it in digits"
                    : number.problem().description;
        }
        if (!candidate.isMatched()) {
            return findReasonUnmatched(candidate, numbers);
        }
        if (catalogue.isOneIn(candidate.metric())
                && OneIn.findNumber(number.printed()).isEmpty()) {
            return "is a percentage, but one in how many is counted";
        }
        if (isFraction(number)) {
            return "is not a whole number, but " + candidate.metric() + " is a count";
        }
        if (number.isZeroInWords() && !isActualCount(numbers)) {
            return "counts nothing, because the sentence is a general statement";
        }
        return Stream.of(
                        CountRestrictions.findProblem(candidate, numbers),
                        findAreaProblem(candidate, numbers, area),
                        findTimeProblem(candidate, numbers, area),
                        findCounterProblem(candidate, scope))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Whether NCMEC counts with a candidate what its metric says, of a known area and a year, which may be open. */
    boolean isCount(FigureCandidate candidate, PassageCandidates numbers, String area, String scope) {
        return candidate.isMatched()
                && candidate.number().isReadable()
                && CountRestrictions.findProblem(candidate, numbers) == null
                && findAreaProblem(candidate, numbers, area) == null
                && numbers.getTime(candidate)
                        .map(TimeExpression::isOfWholeYears)
                        .orElse(true)
                && findCounterProblem(candidate, scope) == null;
    }

    /** The templates of what others count name the counter. */
    private String findCounterProblem(FigureCandidate candidate, String scope) {
        return catalogue.isCountedByCenter(candidate.metric()) ? counters.findProblem(candidate, scope) : null;
    }

    private static String findReasonUnmatched(FigureCandidate candidate, PassageCandidates numbers) {
        if (!candidate.candidateMetrics().isEmpty()) {
            return "is ambiguous: " + String.join(" or ", candidate.candidateMetrics());
        }
        return numbers.getTime(candidate)
                .filter(TimeExpression::isPeriod)
                .map(time -> time.kind().description)
                .orElse("matches no template");
    }

    /** The year of a candidate, empty where its words or the page's give it no calendar year. */
    Optional<Integer> findYear(FigureCandidate candidate, PassageCandidates numbers) {
        boolean toDate = catalogue.isToDate(candidate.metric());
        return numbers.getTime(candidate)
                .map(time -> toDate ? time.findYearToDate(pageYear) : time.findYear(pageYear))
                .orElse(pageYear);
    }

    private String findTimeProblem(FigureCandidate candidate, PassageCandidates numbers, String area) {
        Optional<TimeExpression> time = numbers.getTime(candidate);
        if (findYear(candidate, numbers).isEmpty()) {
            return time.map(named -> named.kind().description)
                    .orElse("may be " + candidate.metric() + ", but its year is not said");
        }
        if (catalogue.isToDate(candidate.metric())) {
            return null;
        }
        String sentence = CHANGED.matcher(candidate.passage().folded()).replaceAll("was");
        boolean byYear = !candidate.metric().startsWith("connect-")
                && BY_YEAR.matcher(sentence).find();
        boolean upToYear = byYear || UP_TO_YEAR.matcher(sentence).find();
        boolean upToDay =
                time.filter(named -> named.hasKind(TimeExpression.Kind.AS_OF)).isPresent()
                        && PERFECT.matcher(sentence).find();
        boolean cumulative = upToYear
                || upToDay
                || time.map(TimeExpression::isOutside).orElse(true)
                        && (AreaMention.NATION.equals(area)
                                || candidate.number().qualifier() != Qualifier.EXACT)
                        && CUMULATIVE.matcher(candidate.precedingText()).find();
        return cumulative ? "may count from the start, and not one year" : null;
    }

    /** Whether to skip the finding, because "no" and "one" seldom are numbers and four digits mostly are a year. */
    static boolean isIgnorable(FigureCandidate candidate) {
        NumberMention number = candidate.number();
        boolean pronoun = number.printed().matches("(?:no|none|zero|one)");
        boolean seldomCount = number.problem() == Problem.YEAR_LIKE
                || number.problem() == Problem.MONEY
                || number.problem() == Problem.VAGUE;
        return pronoun || seldomCount && !isTaken(candidate);
    }

    /** A count that templates take but that cannot be read is missing in the result, so it must be accepted. */
    static Severity getSeverity(FigureCandidate candidate) {
        NumberMention number = candidate.number();
        if (number.problem() == Problem.TOO_LONG) {
            return Severity.ERROR;
        }
        boolean fraction = number.isReadable() && isFraction(number);
        return isTaken(candidate) && (number.isUnread() || fraction) ? Severity.WARNING : Severity.UNMATCHED;
    }

    private static boolean isTaken(FigureCandidate candidate) {
        return candidate.isMatched() || !candidate.candidateMetrics().isEmpty();
    }

    private static boolean isFraction(NumberMention number) {
        return !number.share() && number.value().scale() > 0;
    }

    private static boolean isActualCount(PassageCandidates numbers) {
        return numbers.passage().isCell()
                || !GENERAL.matcher(numbers.passage().folded()).find()
                        && (numbers.times().stream().anyMatch(Objects::nonNull)
                                || !numbers.segments().mentions().isEmpty()
                                || numbers.candidates().size() > 1);
    }

    private String findAreaProblem(FigureCandidate candidate, PassageCandidates numbers, String area) {
        if (area == null) {
            boolean elsewhere =
                    numbers.segments().findMentions(candidate.index()).stream().anyMatch(AreaMention::isElsewhere);
            return "may be " + candidate.metric()
                    + (elsewhere
                            ? ", but of another place than a whole state or the nation"
                            : ", but the text names no area for it");
        }
        return catalogue.isPublishedFor(candidate.metric(), area)
                ? null
                : "may be " + candidate.metric() + ", which is not published for " + catalogue.getAreaName(area);
    }
}
