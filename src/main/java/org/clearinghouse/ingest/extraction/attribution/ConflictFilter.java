package org.clearinghouse.ingest.extraction.attribution;

import com.google.re2j.Pattern;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.clearinghouse.ingest.extraction.template.FigureCandidate;
import org.clearinghouse.ingest.extraction.template.PassageCandidates;
import org.clearinghouse.ingest.extraction.time.TimeExpression;

/** Removes the areas of candidates that contradict each other: the same figure of one area with two values. */
final class ConflictFilter {
    private static final Pattern PART_OF_FIRST = Pattern.compile("^ of (?:them|these|those|which|whom)\\b");

    private final PassageCandidates numbers;
    private final Map<Integer, String> areas;

    ConflictFilter(PassageCandidates numbers, Map<Integer, String> areas) {
        this.numbers = numbers;
        this.areas = new HashMap<>(areas);
    }

    /** Returns the areas by index. The first candidate keeps its area only if the later one is a part of it. */
    Map<Integer, String> removeConflicts() {
        for (FigureCandidate later : numbers.candidates()) {
            for (FigureCandidate first : numbers.candidates().subList(0, later.index())) {
                if (isConflict(first, later)) {
                    boolean part = PART_OF_FIRST
                            .matcher(later.passage()
                                    .folded()
                                    .substring(later.number().end()))
                            .find();
                    areas.remove(later.index());
                    areas.computeIfPresent(first.index(), (index, area) -> part ? area : null);
                }
            }
        }
        return areas;
    }

    private boolean isConflict(FigureCandidate first, FigureCandidate later) {
        String area = areas.get(first.index());
        return area != null
                && first.number().isReadable()
                && area.equals(areas.get(later.index()))
                && first.metric().equals(later.metric())
                && numbers.getTime(first)
                        .map(TimeExpression::lastDay)
                        .equals(numbers.getTime(later).map(TimeExpression::lastDay))
                && !Objects.equals(first.number().value(), later.number().value());
    }
}
