package org.clearinghouse.ingest.extraction.template;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import org.clearinghouse.ingest.extraction.area.AreaMention;
import org.clearinghouse.ingest.extraction.area.NumberSegments;
import org.clearinghouse.ingest.extraction.layout.Passage;

/**
 * Finds what a number counts that has no noun of its own: "28,886 cases, 11 of which were from Maine", "12 of the 5,759
 * survivors and families". Such a number must name its area, or be part of the number it refers to.
 */
final class EllipsisResolver {
    private static final Pattern BEFORE_AREA = Pattern.compile("^(?: of (?:which|whom|these|those|them))?,?(?:"
            + " (?:were|was|are|is|came|come|being|who|that|which|originated|occurred|lived?|living|resided?|residing|hail(?:ed)?|located|based|involved|children|cases|in"
            + " \\d{4}))*,?(?: (?:in|from|by|for|to|within|across|throughout|at))?(?: (?:law enforcement|police)(?:"
            + " agencies)?(?: in| from)?)?(?: the| all of)? ?$");
    private static final Pattern PREDICATE = Pattern.compile(
            "\\b(?:were|was|are|is|came|come|lived|live|resided?|originated)(?: (?:in|from|located in|based in))(?:"
                    + " law enforcement(?: agencies)?(?: in| from)?)?(?: the)? ?$");
    private static final Pattern FINAL = Pattern.compile("^[).,;]?\\s*(?:$|[,;.])");

    private final Passage passage;
    private final NumberSegments segments;
    private final List<FigureCandidate> sightings;

    EllipsisResolver(Passage passage, NumberSegments segments, List<FigureCandidate> sightings) {
        this.passage = passage;
        this.segments = segments;
        this.sightings = new ArrayList<>(sightings);
    }

    List<FigureCandidate> resolve() {
        for (int i = 0; i < sightings.size(); i++) {
            FigureCandidate sighting = sightings.get(i);
            boolean open = !sighting.isMatched()
                    && sighting.candidateMetrics().isEmpty()
                    && sighting.number().isReadable();
            FigureCandidate other = open ? findReferent(i) : null;
            if (other != null
                    && other.isMatched()
                    && other.number().share() == sighting.number().share()) {
                sightings.set(i, sighting.withMetricOf(other));
            }
        }
        return List.copyOf(sightings);
    }

    private FigureCandidate findReferent(int index) {
        if (segments.isPartOfNext(index)) {
            return isPartByArea(index) ? sightings.get(index + 1) : null;
        }
        return index > 0 && hasOwnArea(index) ? sightings.get(index - 1) : null;
    }

    /** "Maine accounted for 11 of the 28,886", "12 of the 5,759 … were in Maine", but not "2 of the 11 … were found". */
    private boolean isPartByArea(int index) {
        if (index + 1 >= sightings.size()) {
            return false;
        }
        int end = sightings.get(index + 1).number().end();
        return !segments.findMentions(index).isEmpty()
                || segments.findMentions(index + 1).stream()
                        .filter(mention -> mention.start() > end)
                        .anyMatch(mention -> PREDICATE
                                .matcher(passage.folded().substring(end, mention.start()))
                                .find());
    }

    private boolean hasOwnArea(int index) {
        int start = sightings.get(index).number().start();
        int end = sightings.get(index).number().end();
        for (AreaMention mention : segments.findMentions(index)) {
            if (mention.start() >= end) {
                return BEFORE_AREA
                        .matcher(passage.folded().substring(end, mention.start()))
                        .find();
            }
            boolean directlyBefore = passage.folded()
                    .substring(mention.end(), start)
                    .matches(",?\\s*(?:it was|it supported|it handled|it reviewed)?\\s*");
            return directlyBefore
                    && FINAL.matcher(passage.folded().substring(end)).find();
        }
        return false;
    }
}
