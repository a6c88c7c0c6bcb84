package org.clearinghouse.ingest.extraction;

import com.google.re2j.Pattern;
import java.util.Objects;
import org.clearinghouse.catalogue.CatalogueIndex;
import org.clearinghouse.ingest.extraction.number.NumberMention;
import org.clearinghouse.ingest.extraction.number.NumberMention.Problem;
import org.clearinghouse.ingest.extraction.template.FigureCandidate;
import org.clearinghouse.ingest.extraction.template.PassageCandidates;
import org.clearinghouse.ingest.extraction.time.TimeExpression;
import org.clearinghouse.ingest.result.Severity;
import org.clearinghouse.model.OneIn;

/** Finds the reason why a candidate is not a figure. */
final class RejectionReason {
    /** General statements and wishes count nothing: "no child should be alone". */
    private static final Pattern GENERAL =
            Pattern.compile("\\b(?:should|must|can|could|may|might|will|would|need|needs|is|are)\\b");

    private RejectionReason() {}

    /** Returns the reason as the end of a sentence for the user, or null where the candidate is a figure. */
    static String findReason(
            FigureCandidate candidate, PassageCandidates numbers, String area, int year, CatalogueIndex catalogue) {
        NumberMention number = candidate.number();
        if (!number.isReadable()) {
            return number.problem().description;
        }
        if (!candidate.isMatched()) {
            return candidate.candidateMetrics().isEmpty()
                    ? "matches no template"
                    : "is ambiguous: " + String.join(" or ", candidate.candidateMetrics());
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
        return numbers.getTime(candidate)
                .filter(time -> !matchesYear(time, candidate, year, catalogue))
                .map(time -> time.kind().description)
                .orElseGet(() -> findAreaProblem(candidate, area, catalogue));
    }

    private static boolean matchesYear(
            TimeExpression time, FigureCandidate candidate, int year, CatalogueIndex catalogue) {
        return catalogue.isToDate(candidate.metric()) ? time.matchesYearToDate(year) : time.matchesYear(year);
    }

    /** Whether to skip the finding, because "no" and "one" seldom are numbers and four digits mostly are a year. */
    static boolean isIgnorable(FigureCandidate candidate) {
        NumberMention number = candidate.number();
        boolean pronoun = number.printed().matches("(?:no|none|zero|one)");
        boolean seldomCount = number.problem() == Problem.YEAR_LIKE || number.problem() == Problem.MONEY;
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

    private static String findAreaProblem(FigureCandidate candidate, String area, CatalogueIndex catalogue) {
        if (area == null) {
            return "may be " + candidate.metric() + ", but the text names no area for it";
        }
        return catalogue.isPublishedFor(candidate.metric(), area)
                ? null
                : "may be " + candidate.metric() + ", which is not published for " + catalogue.getAreaName(area);
    }
}
