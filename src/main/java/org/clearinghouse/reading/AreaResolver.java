package org.clearinghouse.reading;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells whose figures the numbers of a sheet are, the state's or the nation's, passage after passage: what was said
 * before helps with "of these 11 cases" and with the parts of a total.
 */
final class AreaResolver {
    /** How many passages later parts are still taken for those of a total. */
    private static final int NEAR = 5;

    private record Stated(String area, int passage, BigDecimal value) {}

    private final String sheetArea;
    private final CatalogueIndex metrics;
    private final AreaGazetteer names;
    private final Map<String, Stated> lastOfTotal = new HashMap<>();
    private final Map<String, Map<BigDecimal, String>> stated = new HashMap<>();
    private final Set<Integer> statesGroups = new HashSet<>();
    private final Map<String, BigDecimal> named = new HashMap<>();
    private boolean namesNation;
    private boolean countsNations;
    private int passage;

    AreaResolver(String sheetArea, CatalogueIndex metrics, AreaGazetteer names) {
        this.sheetArea = sheetArea;
        this.metrics = metrics;
        this.names = names;
    }

    /** What the whole sheet says, before its figures are gone through one after the other. */
    void note(PassageCandidates numbers) {
        noteGroups(numbers.sightings());
        numbers.sightings().stream()
                .filter(FigureCandidate::isMatched)
                .filter(sighting -> sighting.number().isReadable())
                .forEach(sighting -> noteNamed(sighting, numbers.segments().mentions(sighting.index())));
        countsNations = countsNations
                || numbers.sightings().stream()
                        .anyMatch(sighting -> sighting.isMatched() && metrics.isForNationOnly(sighting.metric()));
        namesNation = namesNation
                || numbers.sightings().stream()
                        .flatMap(sighting -> introduced(sighting).stream())
                        .anyMatch(AreaMention.NATION::equals)
                || numbers.segments().mentionsBefore(Integer.MAX_VALUE).stream().anyMatch(AreaMention::isNation);
    }

    private void noteNamed(FigureCandidate sighting, List<AreaMention> mentions) {
        boolean introduced = mentions.isEmpty() && introduced(sighting).stream().anyMatch(sheetArea::equals);
        if (introduced
                || mentions.stream()
                        .anyMatch(mention -> mention.codeIn(sheetArea).equals(sheetArea))) {
            named.merge(sighting.metric(), sighting.number().value(), BigDecimal::max);
        }
    }

    /** Whether the sheet gives the same count for its state, by name, and no larger one. */
    boolean isAtLeastStates(FigureCandidate sighting) {
        BigDecimal states = named.get(sighting.metric());
        return states != null
                && sighting.number().value() != null
                && states.compareTo(sighting.number().value()) < 0;
    }

    /** Whether nothing in the sheet is the nation's, so that a list or table without names is the state's. */
    boolean isAllStates() {
        return !namesNation && !countsNations;
    }

    /** The nation where it is named anywhere in the sheet; a list of a state's sheet may leave it out only then. */
    Optional<String> nationIfNamed() {
        return namesNation ? Optional.of(AreaMention.NATION) : Optional.empty();
    }

    /** Whether the sentence before names the sheet's state. */
    boolean goesOnAboutState(FigureCandidate sighting) {
        return names.statesIn(sighting.passage().surroundings().previous()).contains(sheetArea);
    }

    /** "They received 911 reports" may be said of whom the sentence before names. */
    boolean mayGoOnAboutState(FigureCandidate sighting) {
        return goesOnAboutState(sighting) || sighting.passage().folded().matches("(?s).*\\bthey\\b.*");
    }

    /** A list or table that holds a kind of case which only states have is a state's throughout. */
    private void noteGroups(List<FigureCandidate> sightings) {
        sightings.stream()
                .filter(this::isStatesPart)
                .map(sighting -> sighting.passage().surroundings())
                .filter(PassageContext::listed)
                .forEach(surroundings -> statesGroups.add(surroundings.group()));
    }

    /** The areas of the numbers of one passage, by their place in it; none where it cannot be told. */
    Map<Integer, String> areas(PassageCandidates numbers) {
        passage++;
        PassageAreas areas = new PassageAreas(numbers, this);
        numbers.sightings().stream().filter(FigureCandidate::isMatched).forEach(areas::add);
        Map<Integer, String> found = areas.found();
        found.forEach((index, area) -> note(numbers.sightings().get(index), area));
        numbers.sightings().stream()
                .filter(sighting -> isAnothersTotal(sighting, found.get(sighting.index())))
                .forEach(sighting ->
                        statesGroups.remove(sighting.passage().surroundings().group()));
        return found;
    }

    /** Behind a total that is not the state's, the parts in a list may not be either. */
    private boolean isAnothersTotal(FigureCandidate sighting, String area) {
        return sighting.isMatched()
                && !sheetArea.equals(area)
                && !sighting.passage().isCell()
                && !metrics.completeParts(sighting.metric(), sheetArea).isEmpty();
    }

    private void note(FigureCandidate sighting, String area) {
        BigDecimal value = sighting.number().value();
        lastOfTotal.put(metrics.total(sighting.metric()), new Stated(area, passage, value));
        if (value != null) {
            stated.computeIfAbsent(sighting.metric(), metric -> new HashMap<>()).put(value, area);
        }
    }

    String sheetArea() {
        return sheetArea;
    }

    CatalogueIndex metrics() {
        return metrics;
    }

    boolean isStatesPart(FigureCandidate sighting) {
        return sighting.isMatched() && metrics.isPart(sighting.metric()) && metrics.isForStatesOnly(sighting.metric());
    }

    boolean isInStatesList(FigureCandidate sighting) {
        return statesGroups.contains(sighting.passage().surroundings().group());
    }

    /** The area of what the same number counted before. */
    Optional<String> statedBefore(FigureCandidate sighting) {
        return Optional.ofNullable(sighting.number().value())
                .map(value -> stated.getOrDefault(sighting.metric(), Map.of()).get(value));
    }

    /** The area of the total, or of another part of it, that was given shortly before. */
    Optional<String> ofLastTotal(FigureCandidate sighting) {
        return Optional.ofNullable(lastOfTotal.get(metrics.total(sighting.metric())))
                .filter(last -> passage - last.passage() <= NEAR)
                .map(Stated::area);
    }

    /** The area that is named by what introduces a list, or else by the heading of the section. */
    Optional<String> introduced(FigureCandidate sighting) {
        PassageContext around = sighting.passage().surroundings();
        return lastArea(around.introduction()).or(() -> lastArea(around.section()));
    }

    private Optional<String> lastArea(String words) {
        List<AreaMention> mentions = names.in(words);
        return mentions.isEmpty()
                ? Optional.empty()
                : Optional.of(mentions.get(mentions.size() - 1).codeIn(sheetArea));
    }
}
