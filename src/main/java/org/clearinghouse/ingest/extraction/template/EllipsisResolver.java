package org.clearinghouse.ingest.extraction.template;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import org.clearinghouse.ingest.extraction.area.AreaMention;
import org.clearinghouse.ingest.extraction.area.NumberSegments;
import org.clearinghouse.ingest.extraction.layout.Passage;
import org.clearinghouse.ingest.extraction.text.WordLists;

/**
 * Resolves numbers without a noun of their own: "28,886 cases, 11 of which were from Maine", "12 of the 5,759 survivors
 * and families". Such a number takes the metric of the number it refers to, if its area is named.
 */
final class EllipsisResolver {
    private static final Pattern BEFORE_AREA = WordLists.compilePattern("between a number and its area");
    private static final Pattern PREDICATE = WordLists.compilePattern("before the area of a part");

    private static final Pattern FINAL = Pattern.compile("^[).,;]?\\s*(?:$|[,;.])");

    private static final Pattern OWN_YEAR = WordLists.compilePattern("before a number of another year");

    private static final Pattern SERIES = Pattern.compile(
            "(?: [a-z]+){0,3} in (?:19|20)\\d\\d(?:,|;)?(?: (?:and|then|versus|compared (?:to|with)|against))? ");
    private static final Pattern IN_YEAR = Pattern.compile("^ in (?:19|20)\\d\\d(?:$|[.,;)]| and\\b)");

    private final Passage passage;
    private final NumberSegments segments;
    private final List<FigureCandidate> candidates;

    EllipsisResolver(Passage passage, NumberSegments segments, List<FigureCandidate> candidates) {
        this.passage = passage;
        this.segments = segments;
        this.candidates = new ArrayList<>(candidates);
    }

    List<FigureCandidate> resolve() {
        for (int i = 0; i < candidates.size(); i++) {
            FigureCandidate candidate = candidates.get(i);
            boolean open = !candidate.isMatched()
                    && candidate.candidateMetrics().isEmpty()
                    && candidate.number().isReadable();
            FigureCandidate referent = open ? findReferent(i) : null;
            if (referent != null
                    && referent.isMatched()
                    && referent.number().share() == candidate.number().share()) {
                candidates.set(i, candidate.withMetricOf(referent));
            }
        }
        return List.copyOf(candidates);
    }

    private FigureCandidate findReferent(int index) {
        if (segments.isPartOfNext(index)) {
            return isPartByArea(index) ? candidates.get(index + 1) : null;
        }
        if (candidates.get(index).isCompared()) {
            return candidates.get(candidates.get(index).findComparedIndex(candidates));
        }
        return index > 0 && (hasOwnArea(index) || hasOwnYear(index))
                ? candidates.get(index - 1)
                : null;
    }

    /** "Maine accounted for 11 of the 28,886", "12 of the 5,759 … were in Maine", but not "2 of the 11 … were found". */
    private boolean isPartByArea(int index) {
        if (index + 1 >= candidates.size()) {
            return false;
        }
        int end = candidates.get(index + 1).number().end();
        return !segments.findMentions(index).isEmpty()
                || segments.findMentions(index + 1).stream()
                        .filter(mention -> mention.start() > end)
                        .anyMatch(mention -> PREDICATE
                                .matcher(passage.folded().substring(end, mention.start()))
                                .find());
    }

    /** "80,524 reports, and in 2021 it received 44,155"; "16.9 million reports in 2019, 21.7 million in 2020" */
    private boolean hasOwnYear(int index) {
        String before = segments.getTextBetween(index - 1, index);
        String after = passage.folded().substring(candidates.get(index).number().end());
        boolean clause = OWN_YEAR.matcher(before).find() && FINAL.matcher(after).find();
        boolean series =
                SERIES.matcher(before).matches() && IN_YEAR.matcher(after).find();
        return !passage.isCell() && (clause || series);
    }

    private boolean hasOwnArea(int index) {
        int start = candidates.get(index).number().start();
        int end = candidates.get(index).number().end();
        for (AreaMention mention : segments.findMentions(index)) {
            if (mention.start() >= end) {
                return BEFORE_AREA
                        .matcher(passage.folded().substring(end, mention.start()))
                        .find();
            }
            boolean directlyBefore = passage.folded()
                    .substring(Math.min(mention.end(), start), start)
                    .matches(",?\\s*(?:it was|it supported|it handled|it reviewed)?\\s*");
            return directlyBefore
                    && FINAL.matcher(passage.folded().substring(end)).find();
        }
        return false;
    }
}
