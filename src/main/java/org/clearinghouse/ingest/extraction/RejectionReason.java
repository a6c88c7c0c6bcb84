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

/** Why a number in a sheet is not taken for a figure. */
final class RejectionReason {
    /** What is said in general, or wished, counts nothing: "no child should be alone". */
    private static final Pattern GENERAL =
            Pattern.compile("\\b(?:should|must|can|could|may|might|will|would|need|needs|is|are)\\b");

    private RejectionReason() {}

    /** What is wrong with a number, or null where it is a figure. */
    static String findReason(
            FigureCandidate sighting, PassageCandidates numbers, String area, int year, CatalogueIndex metrics) {
        NumberMention number = sighting.number();
        if (!number.isReadable()) {
            return number.problem().description;
        }
        if (!sighting.isMatched()) {
            return sighting.candidateMetrics().isEmpty()
                    ? "is taken by no template"
                    : "is ambiguous: " + String.join(" or ", sighting.candidateMetrics());
        }
        if (!number.share() && number.value().scale() > 0) {
            return "is no whole number, but counts something";
        }
        if (number.isZeroInWords() && !isActualCount(numbers)) {
            return "counts nothing";
        }
        return numbers.getTime(sighting)
                .filter(time -> !matchesYear(time, sighting, year, metrics))
                .map(time -> time.kind().description)
                .orElseGet(() -> findAreaProblem(sighting, area, metrics));
    }

    private static boolean matchesYear(
            TimeExpression time, FigureCandidate sighting, int year, CatalogueIndex metrics) {
        return metrics.isToDate(sighting.metric()) ? time.matchesYearToDate(year) : time.matchesYear(year);
    }

    /** Whether it is not even worth a finding: "no" and "one" are seldom meant as numbers, and most years are years. */
    static boolean isIgnorable(FigureCandidate sighting) {
        NumberMention number = sighting.number();
        boolean pronoun = number.printed().matches("(?:no|none|zero|one)");
        return pronoun
                || number.problem() == Problem.YEAR_LIKE
                        && !sighting.isMatched()
                        && sighting.candidateMetrics().isEmpty();
    }

    static Severity getSeverity(FigureCandidate sighting) {
        return sighting.number().problem() == Problem.TOO_LONG ? Severity.ERROR : Severity.UNMATCHED;
    }

    private static boolean isActualCount(PassageCandidates numbers) {
        return numbers.passage().isCell()
                || !GENERAL.matcher(numbers.passage().folded()).find()
                        && (numbers.times().stream().anyMatch(Objects::nonNull)
                                || !numbers.segments()
                                        .findMentionsBefore(Integer.MAX_VALUE)
                                        .isEmpty()
                                || numbers.candidates().size() > 1);
    }

    private static String findAreaProblem(FigureCandidate sighting, String area, CatalogueIndex metrics) {
        if (area == null) {
            return "may be " + sighting.metric() + ", but whose figure it is is not said";
        }
        return metrics.isPublishedFor(sighting.metric(), area)
                ? null
                : "may be " + sighting.metric() + ", which is not published for " + metrics.getAreaName(area);
    }
}
