package org.clearinghouse.reading;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Optional;

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
    Optional<String> ofNationsMetric(FigureCandidate sighting) {
        if (sighting.isFragment()) {
            return resolver.introduced(sighting).or(resolver::nationIfNamed);
        }
        boolean open = isAboutStateNamedBefore(sighting) && !segments.isWhole(sighting.index())
                || sighting.widely() && resolver.mayGoOnAboutState(sighting);
        return open ? Optional.empty() : Optional.of(AreaMention.NATION);
    }

    /** Of a number that may share the state which a later one names. */
    Optional<String> shared(FigureCandidate sighting) {
        return sighting.whose() == AreaScope.EITHER ? Optional.empty() : Optional.of(resolver.sheetArea());
    }

    Optional<String> area(FigureCandidate sighting) {
        return resolver.introduced(sighting)
                .or(() -> sighting.isFragment() ? ofFragment(sighting) : ofSentence(sighting));
    }

    private boolean isAboutStateNamedBefore(FigureCandidate sighting) {
        List<AreaMention> mentions = segments.mentionsBefore(sighting.number().start());
        AreaMention last = mentions.isEmpty() ? null : mentions.get(mentions.size() - 1);
        return last != null
                && !last.isNation()
                && !NEW_SUBJECT.matcher(sighting.before().substring(last.end())).find();
    }

    /** A bare cell or fragment that names no area may be anybody's, unless only states have such a figure. */
    private Optional<String> ofFragment(FigureCandidate sighting) {
        return resolver.isAllStates() || sighting.whose() == AreaScope.SHEET
                ? Optional.of(resolver.sheetArea())
                : Optional.empty();
    }

    private Optional<String> ofSentence(FigureCandidate sighting) {
        return switch (sighting.whose()) {
            case NATION -> Optional.of(AreaMention.NATION);
            case SHEET -> isAboutState(sighting) ? Optional.of(resolver.sheetArea()) : Optional.empty();
            case STATE -> Optional.empty();
            case EITHER -> isNations(sighting) ? Optional.of(AreaMention.NATION) : Optional.empty();
        };
    }

    /** The sentence, or the one before it, names the state and nothing else. */
    private boolean isAboutState(FigureCandidate sighting) {
        return resolver.metrics().isPart(sighting.metric())
                || AreaMention.areStates(segments.mentionsBefore(Integer.MAX_VALUE))
                || resolver.goesOnAboutState(sighting);
    }

    /** Where the sheet gives the state's own figure as well, the one without a name is the nation's. */
    private boolean isNations(FigureCandidate sighting) {
        return resolver.isAtLeastStates(sighting)
                && !sighting.passage().folded().matches("(?s).*\\b(?:they|their)\\b.*")
                && !UnknownPlaces.mayBeNamedIn(sighting.passage().text().text());
    }
}
