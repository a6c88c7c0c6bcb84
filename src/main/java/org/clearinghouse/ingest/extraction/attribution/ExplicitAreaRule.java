package org.clearinghouse.ingest.extraction.attribution;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Optional;
import org.clearinghouse.ingest.extraction.area.AreaMention;
import org.clearinghouse.ingest.extraction.area.NumberSegments;
import org.clearinghouse.ingest.extraction.template.AreaScope;
import org.clearinghouse.ingest.extraction.template.FigureCandidate;
import org.clearinghouse.ingest.extraction.time.TimeExpression;

/** Decides by the areas that the passage names together with the number. */
final class ExplicitAreaRule implements AreaRule {
    private static final Pattern CLAUSE = Pattern.compile(
            ";|\\band (?:also |then |it |they"
                    + " )?(?:has|have|had|is|was|were|made|gave|sent|handled|supported|connected|trained|helped|assisted|reviewed|provided)\\b");

    @Override
    public Optional<String> resolveArea(FigureCandidate candidate, AreaContext context) {
        if (candidate.areaScope() == AreaScope.ABROAD || isWholeOfStates(candidate, context)) {
            return Optional.of(AreaMention.NATION);
        }
        List<AreaMention> mentions = findMentions(candidate, context.segments());
        return mentions.isEmpty() ? Optional.empty() : Optional.of(selectArea(candidate, mentions, context));
    }

    /** The whole of which a state's figure of the same metric is a part is the nation's. */
    private static boolean isWholeOfStates(FigureCandidate candidate, AreaContext context) {
        NumberSegments segments = context.segments();
        return !context.catalogue().isForStatesOnly(candidate.metric())
                && context.candidates().stream()
                        .filter(other ->
                                other != candidate && candidate.metric().equals(other.metric()))
                        .filter(other -> !isOfAnotherYear(other, candidate, context))
                        .filter(other -> AreaMention.containsOnlyStates(findMentions(other, segments)))
                        .anyMatch(other -> isPartOf(other, candidate, segments)
                                || segments.findMentions(candidate.index()).isEmpty()
                                        && !isPartOf(candidate, other, segments));
    }

    /** "Cases from Ohio rose from 900 in 2022 to 1,048 in 2023." */
    private static boolean isOfAnotherYear(FigureCandidate other, FigureCandidate candidate, AreaContext context) {
        Optional<TimeExpression> time = context.numbers().getTime(candidate).filter(TimeExpression::isYear);
        return context.numbers()
                .getTime(other)
                .filter(TimeExpression::isYear)
                .filter(own -> time.filter(named -> named.year() != own.year()).isPresent())
                .isPresent();
    }

    /** The area named for a part is named behind its whole: "2 of the 11 cases from Maine". */
    private static List<AreaMention> findMentions(FigureCandidate candidate, NumberSegments segments) {
        List<AreaMention> own = segments.findMentions(candidate.index());
        return own.isEmpty() && segments.isPartOfNext(candidate.index())
                ? segments.findMentions(candidate.index() + 1)
                : own;
    }

    private static boolean isPartOf(FigureCandidate part, FigureCandidate whole, NumberSegments segments) {
        return part.index() + 1 == whole.index() && segments.isPartOfNext(part.index());
    }

    /** Two states named for one number leave its area open. */
    private static String selectArea(FigureCandidate candidate, List<AreaMention> mentions, AreaContext context) {
        AreaMention nearest = mentions.stream()
                .filter(mention -> mention.start() > candidate.number().start())
                .findFirst()
                .orElse(mentions.get(mentions.size() - 1));
        boolean open = countStates(mentions, context) > 1
                || mentions.stream().anyMatch(AreaMention::isElsewhere)
                || candidate.areaScope() == AreaScope.EITHER && isInAnotherClause(candidate, nearest);
        return open ? OPEN : context.resolveArea(nearest);
    }

    private static long countStates(List<AreaMention> mentions, AreaContext context) {
        return mentions.stream()
                .filter(mention -> !mention.isNation())
                .map(context::resolveArea)
                .distinct()
                .count();
    }

    /** "supported 5,759 families and has volunteers in Maine" does not say whose the families are. */
    private static boolean isInAnotherClause(FigureCandidate candidate, AreaMention mention) {
        int end = candidate.number().end();
        return mention.start() > end
                && CLAUSE.matcher(candidate.passage().folded().substring(end, mention.start()))
                        .find();
    }
}
