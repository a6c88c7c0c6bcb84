package org.clearinghouse.ingest.extraction.attribution;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Optional;
import org.clearinghouse.ingest.extraction.area.AreaMention;
import org.clearinghouse.ingest.extraction.area.NumberSegments;
import org.clearinghouse.ingest.extraction.template.AreaScope;
import org.clearinghouse.ingest.extraction.template.FigureCandidate;
import org.clearinghouse.ingest.extraction.template.PassageCandidates;

/** Whose the numbers of a passage are by the areas that are named together with them. */
final class ExplicitAreaRule {
    private static final Pattern CLAUSE = Pattern.compile(
            ";|\\band (?:also |then |it |they"
                    + " )?(?:has|have|had|is|was|were|made|gave|sent|handled|supported|connected|trained|helped|assisted|reviewed|provided)\\b");
    private static final Pattern SUBSET =
            Pattern.compile(";|\\b(?:including|of which|of whom|of these|of those|among|while|whereas)\\b");

    private final List<FigureCandidate> sightings;
    private final NumberSegments segments;
    private final String sheetArea;

    ExplicitAreaRule(PassageCandidates numbers, String sheetArea) {
        this.sightings = numbers.candidates();
        this.segments = numbers.segments();
        this.sheetArea = sheetArea;
    }

    boolean hasNamedArea(FigureCandidate sighting) {
        return !findMentions(sighting).isEmpty();
    }

    /** Two states named for one number leave it open whose it is. */
    Optional<String> resolveArea(FigureCandidate sighting) {
        List<AreaMention> mentions = findMentions(sighting);
        AreaMention nearest = mentions.stream()
                .filter(mention -> mention.start() > sighting.number().start())
                .findFirst()
                .orElse(mentions.get(mentions.size() - 1));
        boolean open = countStates(mentions) > 1
                || mentions.stream().anyMatch(AreaMention::isElsewhere)
                || sighting.areaScope() == AreaScope.EITHER && isInAnotherClause(sighting, nearest);
        return open ? Optional.empty() : Optional.of(nearest.resolveCode(sheetArea));
    }

    /** Where the state's figure is taken out of another one of the same metric, that is the nation's. */
    boolean isWholeOfStates(FigureCandidate sighting) {
        return sightings.stream()
                .filter(other -> other != sighting && sighting.metric().equals(other.metric()))
                .filter(other -> AreaMention.containsOnlyStates(findMentions(other)))
                .anyMatch(other -> isPartOf(other, sighting)
                        || segments.findMentions(sighting.index()).isEmpty() && !isPartOf(sighting, other));
    }

    /** "handled 12 cases and reviewed 45 submissions from Maine": the 12 may be Maine's too. */
    boolean canShareLaterArea(FigureCandidate sighting) {
        for (int next = sighting.index() + 1; next < sightings.size(); next++) {
            String between = segments.getTextBetween(next - 1, next);
            if (segments.isWhole(sighting.index()) || SUBSET.matcher(between).find()) {
                return false;
            }
            if (AreaMention.containsOnlyStates(segments.findMentions(next))) {
                return true;
            }
        }
        return false;
    }

    /** The area named for a part is named behind its whole: "2 of the 11 cases from Maine". */
    private List<AreaMention> findMentions(FigureCandidate sighting) {
        List<AreaMention> own = segments.findMentions(sighting.index());
        return own.isEmpty() && segments.isPartOfNext(sighting.index())
                ? segments.findMentions(sighting.index() + 1)
                : own;
    }

    private long countStates(List<AreaMention> mentions) {
        return mentions.stream()
                .filter(mention -> !mention.isNation())
                .map(mention -> mention.resolveCode(sheetArea))
                .distinct()
                .count();
    }

    private boolean isPartOf(FigureCandidate part, FigureCandidate whole) {
        return part.index() + 1 == whole.index() && segments.isPartOfNext(part.index());
    }

    /** "supported 5,759 families and has volunteers in Maine" does not say whose the families are. */
    private static boolean isInAnotherClause(FigureCandidate sighting, AreaMention mention) {
        int end = sighting.number().end();
        return mention.start() > end
                && CLAUSE.matcher(sighting.passage().folded().substring(end, mention.start()))
                        .find();
    }
}
