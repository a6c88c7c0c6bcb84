package org.clearinghouse.ingest.extraction.attribution;

import java.util.Optional;
import org.clearinghouse.ingest.extraction.template.FigureCandidate;

/**
 * Decides for a count of another year, "up from 853 in 2023", "In 2023, the number was 853": it has the area of the count
 * that is compared with it.
 */
final class ComparedAreaRule implements AreaRule {
    @Override
    public Optional<String> resolveArea(FigureCandidate candidate, AreaContext context) {
        if (candidate.referring() && context.segments().mentions().isEmpty()) {
            return context.areaOfLastFigure().or(() -> Optional.of(OPEN));
        }
        return candidate.isCompared() && isSameMetric(candidate, context)
                ? Optional.of(context.resolvedAreas().getOrDefault(candidate.findComparedIndex(context.candidates()), OPEN))
                : Optional.empty();
    }

    private static boolean isSameMetric(FigureCandidate candidate, AreaContext context) {
        return candidate
                .metric()
                .equals(context.candidates().get(candidate.findComparedIndex(context.candidates())).metric());
    }
}
