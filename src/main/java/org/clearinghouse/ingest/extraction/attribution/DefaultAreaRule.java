package org.clearinghouse.ingest.extraction.attribution;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Optional;
import org.clearinghouse.ingest.extraction.area.AreaMention;
import org.clearinghouse.ingest.extraction.area.NumberSegments;
import org.clearinghouse.ingest.extraction.area.UnknownPlaces;
import org.clearinghouse.ingest.extraction.template.AreaScope;
import org.clearinghouse.ingest.extraction.template.FigureCandidate;

/** Decides where no area is named with the number: by the metric, the template and the whole sheet. */
final class DefaultAreaRule implements AreaRule {
    private static final Pattern NEW_SUBJECT = Pattern.compile(";|\\b(?:bringing|raising|while|whereas)\\b");
    private static final Pattern SUBSET =
            Pattern.compile(";|\\b(?:including|of which|of whom|of these|of those|among|while|whereas)\\b");

    @Override
    public Optional<String> resolveArea(FigureCandidate candidate, AreaContext context) {
        if (context.isNationOnly(candidate)) {
            return resolveNationOnlyMetric(candidate, context);
        }
        if (canShareLaterArea(candidate, context)) {
            return candidate.areaScope() == AreaScope.EITHER ? Optional.empty() : Optional.of(context.sheetArea());
        }
        boolean ofNation = candidate.areaScope() == AreaScope.NATION && !candidate.isFragment();
        return ofNation ? Optional.of(AreaMention.NATION) : findIntroducedArea(candidate, context);
    }

    private static Optional<String> findIntroducedArea(FigureCandidate candidate, AreaContext context) {
        return context.findIntroducedArea()
                .or(() -> candidate.isFragment()
                        ? resolveFragment(candidate, context)
                        : resolveSentence(candidate, context));
    }

    /** A state named before a figure that only the nation has may still be meant; then the area stays open. */
    private static Optional<String> resolveNationOnlyMetric(FigureCandidate candidate, AreaContext context) {
        if (candidate.isFragment()) {
            return context.findIntroducedArea()
                    .or(() -> context.isOfNation()
                            ? Optional.of(AreaMention.NATION)
                            : context.sheet().findNamedNation());
        }
        // "They received 911 reports" may refer to a state that the sentence before names
        boolean open = isAboutStateNamedBefore(candidate, context.segments())
                        && !context.segments().isWhole(candidate.index())
                || candidate.contextual() && context.sheet().isPrecededByAnyState(candidate.passage());
        return open ? Optional.empty() : Optional.of(AreaMention.NATION);
    }

    private static boolean isAboutStateNamedBefore(FigureCandidate candidate, NumberSegments segments) {
        List<AreaMention> mentions =
                segments.findMentionsBefore(candidate.number().start());
        AreaMention last = mentions.isEmpty() ? null : mentions.get(mentions.size() - 1);
        return last != null
                && !last.isNation()
                && !NEW_SUBJECT
                        .matcher(candidate.precedingText().substring(last.end()))
                        .find();
    }

    /** "handled 12 cases and reviewed 45 submissions from Maine": the 12 may be Maine's too. */
    private static boolean canShareLaterArea(FigureCandidate candidate, AreaContext context) {
        NumberSegments segments = context.segments();
        for (int next = candidate.index() + 1; next < context.candidates().size(); next++) {
            String between = segments.getTextBetween(next - 1, next);
            if (segments.isWhole(candidate.index()) || SUBSET.matcher(between).find()) {
                return false;
            }
            if (AreaMention.containsOnlyStates(segments.findMentions(next))) {
                return true;
            }
        }
        return false;
    }

    /** A bare cell or fragment that names no area may be of any area, unless only states have such a figure. */
    private static Optional<String> resolveFragment(FigureCandidate candidate, AreaContext context) {
        boolean only = context.isOfNation()
                ? !context.sheet().mentionsState()
                : context.sheet().isStateOnly();
        return only || candidate.areaScope() == AreaScope.SHEET ? Optional.of(context.sheetArea()) : Optional.empty();
    }

    private static Optional<String> resolveSentence(FigureCandidate candidate, AreaContext context) {
        return switch (candidate.areaScope()) {
            case NATION, ABROAD -> Optional.of(AreaMention.NATION);
            case SHEET -> isAboutState(candidate, context) ? Optional.of(context.sheetArea()) : Optional.empty();
            case STATE -> Optional.empty();
            case EITHER -> isNationFigure(candidate, context) ? Optional.of(AreaMention.NATION) : Optional.empty();
        };
    }

    /** The sentence, or the one before it, names the state and nothing else. */
    private static boolean isAboutState(FigureCandidate candidate, AreaContext context) {
        return context.catalogue().isPart(candidate.metric())
                || AreaMention.containsOnlyStates(context.segments().mentions())
                || context.sheet().isPrecededByState(candidate.passage());
    }

    /**
     * On the nation's page, the figure without a name is the nation's; on a state's, it is where the page gives the state's
     * own figure as well.
     */
    private static boolean isNationFigure(FigureCandidate candidate, AreaContext context) {
        boolean ofNation = context.isOfNation()
                ? context.segments().mentions().isEmpty() && !context.sheet().isPrecededByAnyState(candidate.passage())
                : context.sheet().isAboveStateValue(candidate);
        return ofNation
                && !candidate.precedingText().matches("(?s).*\\bthey\\b.*")
                && !candidate.passage().folded().matches("(?s).*\\btheir\\b.*")
                && !UnknownPlaces.hasUnknownPlace(candidate.passage().text().text());
    }
}
