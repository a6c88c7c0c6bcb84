package org.clearinghouse.ingest.extraction.attribution;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Optional;
import org.clearinghouse.ingest.extraction.area.AreaMention;
import org.clearinghouse.ingest.extraction.area.NumberSegments;
import org.clearinghouse.ingest.extraction.area.UnknownPlaces;
import org.clearinghouse.ingest.extraction.template.AreaScope;
import org.clearinghouse.ingest.extraction.template.FigureCandidate;

/** Whose the numbers of a passage are where no area is named with them, by whose such figures are in a sheet. */
final class DefaultAreaRule {
    private static final Pattern NEW_SUBJECT = Pattern.compile(";|\\b(?:bringing|raising|while|whereas)\\b");

    private final NumberSegments segments;
    private final AreaResolver resolver;

    DefaultAreaRule(NumberSegments segments, AreaResolver resolver) {
        this.segments = segments;
        this.resolver = resolver;
    }

    /** Of a metric that only the nation has: a state named before it may yet be the one whose figure it is. */
    Optional<String> resolveNationOnlyMetric(FigureCandidate sighting) {
        if (sighting.isFragment()) {
            return resolver.findIntroducedArea(sighting).or(resolver::findNamedNation);
        }
        boolean open = isAboutStateNamedBefore(sighting) && !segments.isWhole(sighting.index())
                || sighting.contextual() && resolver.canReferToState(sighting);
        return open ? Optional.empty() : Optional.of(AreaMention.NATION);
    }

    /** Of a number that may share the state which a later one names. */
    Optional<String> resolveShared(FigureCandidate sighting) {
        return sighting.areaScope() == AreaScope.EITHER ? Optional.empty() : Optional.of(resolver.sheetArea());
    }

    Optional<String> resolveArea(FigureCandidate sighting) {
        return resolver.findIntroducedArea(sighting)
                .or(() -> sighting.isFragment() ? resolveFragment(sighting) : resolveSentence(sighting));
    }

    private boolean isAboutStateNamedBefore(FigureCandidate sighting) {
        List<AreaMention> mentions =
                segments.findMentionsBefore(sighting.number().start());
        AreaMention last = mentions.isEmpty() ? null : mentions.get(mentions.size() - 1);
        return last != null
                && !last.isNation()
                && !NEW_SUBJECT
                        .matcher(sighting.precedingText().substring(last.end()))
                        .find();
    }

    /** A bare cell or fragment that names no area may be anybody's, unless only states have such a figure. */
    private Optional<String> resolveFragment(FigureCandidate sighting) {
        return resolver.isStateOnly() || sighting.areaScope() == AreaScope.SHEET
                ? Optional.of(resolver.sheetArea())
                : Optional.empty();
    }

    private Optional<String> resolveSentence(FigureCandidate sighting) {
        return switch (sighting.areaScope()) {
            case NATION -> Optional.of(AreaMention.NATION);
            case SHEET -> isAboutState(sighting) ? Optional.of(resolver.sheetArea()) : Optional.empty();
            case STATE -> Optional.empty();
            case EITHER -> isNationFigure(sighting) ? Optional.of(AreaMention.NATION) : Optional.empty();
        };
    }

    /** The sentence, or the one before it, names the state and nothing else. */
    private boolean isAboutState(FigureCandidate sighting) {
        return resolver.metrics().isPart(sighting.metric())
                || AreaMention.containsOnlyStates(segments.findMentionsBefore(Integer.MAX_VALUE))
                || resolver.isPrecededByState(sighting);
    }

    /** Where the sheet gives the state's own figure as well, the one without a name is the nation's. */
    private boolean isNationFigure(FigureCandidate sighting) {
        return resolver.isAboveStateValue(sighting)
                && !sighting.passage().folded().matches("(?s).*\\b(?:they|their)\\b.*")
                && !UnknownPlaces.hasUnknownPlace(sighting.passage().text().text());
    }
}
