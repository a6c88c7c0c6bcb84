package org.clearinghouse.ingest.extraction.template;

import java.util.List;
import java.util.Optional;
import org.clearinghouse.ingest.extraction.area.NumberSegments;
import org.clearinghouse.ingest.extraction.layout.Passage;
import org.clearinghouse.ingest.extraction.time.TimeExpression;

/**
 * The numbers of one passage as candidates for figures.
 *
 * @param candidates in the order of the passage; one alone, unmatched, where it has more than {@link PassageMatcher#MAX_NUMBERS}
 * @param segments the part of the passage that belongs to each number
 * @param times the time of each candidate, null where none is known
 */
public record PassageCandidates(
        Passage passage, List<FigureCandidate> candidates, NumberSegments segments, List<TimeExpression> times) {
    /** The time of the candidate, empty where none is known. */
    public Optional<TimeExpression> getTime(FigureCandidate candidate) {
        return Optional.ofNullable(times.get(candidate.index()));
    }

    /** The distinct years of the figures. */
    public List<Integer> years() {
        return candidates.stream()
                .filter(PassageCandidates::canBeFigure)
                .flatMap(candidate -> getTime(candidate).stream())
                .filter(time -> time.hasKind(TimeExpression.Kind.YEAR))
                .map(TimeExpression::year)
                .distinct()
                .toList();
    }

    public boolean hasFigures() {
        return candidates.stream().anyMatch(PassageCandidates::canBeFigure);
    }

    private static boolean canBeFigure(FigureCandidate candidate) {
        return candidate.isMatched() && candidate.number().isReadable();
    }
}
