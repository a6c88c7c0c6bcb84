package org.clearinghouse.reading;

import com.google.re2j.Pattern;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whose the figures of one passage are. Where the words leave it open, they are nobody's. */
final class PassageAreas {
    private static final Pattern REFERRING = Pattern.compile("\\b(?:these|those|such|the|its|of) ?$");
    private static final Pattern CLAUSE = Pattern.compile(
            ";|\\band (?:also |then |it |they"
                    + " )?(?:has|have|had|is|was|were|made|gave|sent|handled|supported|connected|trained|helped|assisted|reviewed|provided)\\b");
    private static final Pattern SUBSET =
            Pattern.compile(";|\\b(?:including|of which|of whom|of these|of those|among|while|whereas)\\b");
    private static final Pattern NEW_SUBJECT = Pattern.compile(";|\\b(?:bringing|raising|while|whereas)\\b");

    private final SheetNumbers numbers;
    private final List<Sighting> sightings;
    private final Segments segments;
    private final AreaResolver resolver;
    private final Metrics metrics;
    private final Map<Integer, String> found = new HashMap<>();

    PassageAreas(SheetNumbers numbers, AreaResolver resolver) {
        this.numbers = numbers;
        this.sightings = numbers.sightings();
        this.segments = numbers.segments();
        this.resolver = resolver;
        this.metrics = resolver.metrics();
    }

    /** By the places of the numbers in the passage. */
    Map<Integer, String> found() {
        return new Contradictions(numbers, found).removed();
    }

    void add(Sighting sighting) {
        area(sighting)
                .filter(area -> !area.equals(AreaMention.ELSEWHERE))
                .ifPresent(area -> found.put(sighting.index(), area));
    }

    private Optional<String> area(Sighting sighting) {
        if (isWholeOfStates(sighting)) {
            return Optional.of(AreaMention.NATION);
        }
        List<AreaMention> own = own(sighting);
        if (!own.isEmpty()) {
            return nearest(own, sighting);
        }
        boolean nations = metrics.isForNationOnly(sighting.metric()) && sighting.whose() != Whose.EITHER;
        return nations ? nation(sighting) : inherited(sighting);
    }

    /** The area named for a part is named behind its whole: "2 of the 11 cases from Maine". */
    private List<AreaMention> own(Sighting sighting) {
        List<AreaMention> own = segments.mentions(sighting.index());
        return own.isEmpty() && segments.isPartOfNext(sighting.index()) ? segments.mentions(sighting.index() + 1) : own;
    }

    /** Where the state's figure is taken out of another one of the same metric, that is the nation's. */
    private boolean isWholeOfStates(Sighting sighting) {
        return sightings.stream()
                .filter(other -> other != sighting && sighting.metric().equals(other.metric()))
                .filter(other -> namesState(own(other)))
                .anyMatch(other -> isPartOf(other, sighting)
                        || segments.mentions(sighting.index()).isEmpty() && !isPartOf(sighting, other));
    }

    private boolean isPartOf(Sighting part, Sighting whole) {
        return part.index() + 1 == whole.index() && segments.isPartOfNext(part.index());
    }

    private static boolean namesState(List<AreaMention> mentions) {
        return !mentions.isEmpty() && mentions.stream().noneMatch(AreaMention::isNation);
    }

    /** Two states named for one number leave it open whose it is. */
    private Optional<String> nearest(List<AreaMention> mentions, Sighting sighting) {
        long states = mentions.stream()
                .filter(mention -> !mention.isNation())
                .map(mention -> mention.codeIn(resolver.sheetArea()))
                .distinct()
                .count();
        AreaMention nearest = mentions.stream()
                .filter(mention -> mention.start() > sighting.number().start())
                .findFirst()
                .orElse(mentions.get(mentions.size() - 1));
        boolean open = states > 1
                || mentions.stream().anyMatch(AreaMention::isElsewhere)
                || sighting.whose() == Whose.EITHER && isInAnotherClause(sighting, nearest);
        return open ? Optional.empty() : Optional.of(nearest.codeIn(resolver.sheetArea()));
    }

    /** "supported 5,759 families and has volunteers in Maine" does not say whose the families are. */
    private static boolean isInAnotherClause(Sighting sighting, AreaMention mention) {
        int end = sighting.number().end();
        return mention.start() > end
                && CLAUSE.matcher(sighting.passage().folded().substring(end, mention.start()))
                        .find();
    }

    /** A state named before it, or in the sentence it goes on with, may be the one whose figure it is. */
    private Optional<String> nation(Sighting sighting) {
        if (isFragment(sighting)) {
            return resolver.introduced(sighting).or(() -> resolver.nationIfNamed());
        }
        String before =
                sighting.passage().folded().substring(0, sighting.number().start());
        List<AreaMention> mentions = segments.mentionsBefore(sighting.number().start());
        boolean ofState = !mentions.isEmpty()
                && !mentions.get(mentions.size() - 1).isNation()
                && !NEW_SUBJECT
                        .matcher(before.substring(
                                mentions.get(mentions.size() - 1).end()))
                        .find();
        boolean open = ofState && !segments.isWhole(sighting.index())
                || sighting.widely() && resolver.mayGoOnAboutState(sighting);
        return open ? Optional.empty() : Optional.of(AreaMention.NATION);
    }

    private Optional<String> inherited(Sighting sighting) {
        List<AreaMention> leading = segments.leading();
        if (!leading.isEmpty() && !segments.isWhole(sighting.index())) {
            return Optional.of(leading.get(leading.size() - 1).codeIn(resolver.sheetArea()));
        }
        Optional<String> referred = isReferring(sighting) ? resolver.statedBefore(sighting) : Optional.empty();
        Optional<String> total = metrics.isPart(sighting.metric()) ? ofTotal(sighting) : ofStatesList(sighting);
        return referred.or(() -> total).or(() -> mayShareLaterArea(sighting) ? shared(sighting) : unnamed(sighting));
    }

    /** "of these 11 cases" speaks of cases that were counted before. */
    private boolean isReferring(Sighting sighting) {
        String before =
                sighting.passage().folded().substring(0, sighting.number().start());
        return REFERRING.matcher(before).find();
    }

    /** A total stands among its parts. */
    private Optional<String> ofStatesList(Sighting sighting) {
        boolean total =
                !metrics.completeParts(sighting.metric(), resolver.sheetArea()).isEmpty();
        return total && isInStatesList(sighting) ? Optional.of(resolver.sheetArea()) : Optional.empty();
    }

    /** The sentences of a list may speak of others than its labels do. */
    private boolean isInStatesList(Sighting sighting) {
        return isFragment(sighting) && resolver.isInStatesList(sighting);
    }

    private Optional<String> ofTotal(Sighting sighting) {
        String total = metrics.total(sighting.metric());
        List<Sighting> family = sightings.stream()
                .filter(other ->
                        other.isMatched() && metrics.total(other.metric()).equals(total))
                .toList();
        Optional<String> before = family.stream()
                .filter(other -> other.index() < sighting.index())
                .map(other -> found.get(other.index()))
                .collect(Collectors.reducing(Optional.empty(), Optional::ofNullable, (first, last) -> last));
        boolean states = family.stream().anyMatch(resolver::isStatesPart) || isInStatesList(sighting);
        return before.or(() -> states ? Optional.of(resolver.sheetArea()) : resolver.ofLastTotal(sighting));
    }

    /** "handled 12 cases and reviewed 45 submissions from Maine": the 12 may be Maine's too. */
    private boolean mayShareLaterArea(Sighting sighting) {
        for (int next = sighting.index() + 1; next < sightings.size(); next++) {
            String between = segments.between(next - 1, next);
            if (segments.isWhole(sighting.index()) || SUBSET.matcher(between).find()) {
                return false;
            }
            if (namesState(segments.mentions(next))) {
                return true;
            }
        }
        return false;
    }

    private Optional<String> shared(Sighting sighting) {
        return sighting.whose() == Whose.EITHER ? Optional.empty() : Optional.of(resolver.sheetArea());
    }

    private Optional<String> unnamed(Sighting sighting) {
        return resolver.introduced(sighting).or(() -> byDefault(sighting));
    }

    /** A bare cell or fragment that names no area may be anybody's, unless only states have such a figure. */
    private Optional<String> byDefault(Sighting sighting) {
        if (isFragment(sighting)) {
            return resolver.isAllStates() || sighting.whose() == Whose.SHEET
                    ? Optional.of(resolver.sheetArea())
                    : Optional.empty();
        }
        return switch (sighting.whose()) {
            case NATION -> Optional.of(AreaMention.NATION);
            case SHEET -> isAboutState(sighting) ? Optional.of(resolver.sheetArea()) : Optional.empty();
            case STATE -> Optional.empty();
            case EITHER -> isNations(sighting) ? Optional.of(AreaMention.NATION) : Optional.empty();
        };
    }

    private static boolean isFragment(Sighting sighting) {
        return sighting.passage().isCell()
                || sighting.number().start() == 0
                        && (sighting.passage().surroundings().listed()
                                || !sighting.passage().folded().matches("(?s).*[.!?;]"));
    }

    /** The sentence, or the one before it, names the state and nothing else. */
    private boolean isAboutState(Sighting sighting) {
        return metrics.isPart(sighting.metric())
                || namesState(segments.mentionsBefore(Integer.MAX_VALUE))
                || resolver.goesOnAboutState(sighting);
    }

    /** Where the sheet gives the state's own figure as well, the one without a name is the nation's. */
    private boolean isNations(Sighting sighting) {
        return resolver.isAtLeastStates(sighting)
                && !sighting.passage().folded().matches("(?s).*\\b(?:they|their)\\b.*")
                && !Places.mayBeNamedIn(sighting.passage().text().text());
    }
}
