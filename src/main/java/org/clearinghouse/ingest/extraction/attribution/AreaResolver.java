package org.clearinghouse.ingest.extraction.attribution;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse.catalogue.CatalogueIndex;
import org.clearinghouse.ingest.extraction.area.AreaGazetteer;
import org.clearinghouse.ingest.extraction.area.AreaMention;
import org.clearinghouse.ingest.extraction.layout.PassageContext;
import org.clearinghouse.ingest.extraction.template.FigureCandidate;
import org.clearinghouse.ingest.extraction.template.PassageCandidates;

/**
 * Tells whose figures the numbers of a sheet are, the state's or the nation's, passage after passage: what was said
 * before helps with "of these 11 cases" and with the parts of a total.
 */
public final class AreaResolver {
    /** How many passages later parts are still taken for those of a total. */
    private static final int NEAR = 5;

    private record StatedValue(String area, int passage, BigDecimal value) {}

    private final String sheetArea;
    private final CatalogueIndex metrics;
    private final AreaGazetteer names;
    private final Map<String, StatedValue> lastValueByTotal = new HashMap<>();
    private final Map<String, Map<BigDecimal, String>> areasByValue = new HashMap<>();
    private final Set<Integer> stateGroups = new HashSet<>();
    private final Map<String, BigDecimal> largestStateValues = new HashMap<>();
    private boolean mentionsNation;
    private boolean hasNationOnlyMetric;
    private int passage;

    public AreaResolver(String sheetArea, CatalogueIndex metrics, AreaGazetteer names) {
        this.sheetArea = sheetArea;
        this.metrics = metrics;
        this.names = names;
    }

    /** What the whole sheet says, before its figures are gone through one after the other. */
    public void recordEvidence(PassageCandidates numbers) {
        recordStateGroups(numbers.candidates());
        numbers.candidates().stream()
                .filter(FigureCandidate::isMatched)
                .filter(sighting -> sighting.number().isReadable())
                .forEach(sighting ->
                        recordStateValue(sighting, numbers.segments().findMentions(sighting.index())));
        hasNationOnlyMetric = hasNationOnlyMetric
                || numbers.candidates().stream()
                        .anyMatch(sighting -> sighting.isMatched() && metrics.isForNationOnly(sighting.metric()));
        mentionsNation = mentionsNation
                || numbers.candidates().stream()
                        .flatMap(sighting -> findIntroducedArea(sighting).stream())
                        .anyMatch(AreaMention.NATION::equals)
                || numbers.segments().findMentionsBefore(Integer.MAX_VALUE).stream()
                        .anyMatch(AreaMention::isNation);
    }

    private void recordStateValue(FigureCandidate sighting, List<AreaMention> mentions) {
        boolean introduced =
                mentions.isEmpty() && findIntroducedArea(sighting).stream().anyMatch(sheetArea::equals);
        if (introduced
                || mentions.stream()
                        .anyMatch(mention -> mention.resolveCode(sheetArea).equals(sheetArea))) {
            largestStateValues.merge(sighting.metric(), sighting.number().value(), BigDecimal::max);
        }
    }

    /** Whether the sheet gives the same count for its state, by name, and no larger one. */
    boolean isAboveStateValue(FigureCandidate sighting) {
        BigDecimal states = largestStateValues.get(sighting.metric());
        return states != null
                && sighting.number().value() != null
                && states.compareTo(sighting.number().value()) < 0;
    }

    /** Whether nothing in the sheet is the nation's, so that a list or table without names is the state's. */
    boolean isStateOnly() {
        return !mentionsNation && !hasNationOnlyMetric;
    }

    /** The nation where it is named anywhere in the sheet; a list of a state's sheet may leave it out only then. */
    Optional<String> findNamedNation() {
        return mentionsNation ? Optional.of(AreaMention.NATION) : Optional.empty();
    }

    /** Whether the sentence before names the sheet's state. */
    boolean isPrecededByState(FigureCandidate sighting) {
        return names.findStates(sighting.passage().surroundings().previous()).contains(sheetArea);
    }

    /** "They received 911 reports" may be said of whom the sentence before names. */
    boolean canReferToState(FigureCandidate sighting) {
        return isPrecededByState(sighting) || sighting.passage().folded().matches("(?s).*\\bthey\\b.*");
    }

    /** A list or table that holds a kind of case which only states have is a state's throughout. */
    private void recordStateGroups(List<FigureCandidate> sightings) {
        sightings.stream()
                .filter(this::isStateOnlyPart)
                .map(sighting -> sighting.passage().surroundings())
                .filter(PassageContext::listed)
                .forEach(surroundings -> stateGroups.add(surroundings.group()));
    }

    /** The areas of the numbers of one passage, by their place in it; none where it cannot be told. */
    public Map<Integer, String> resolveAreas(PassageCandidates numbers) {
        passage++;
        PassageAreas areas = new PassageAreas(numbers, this);
        numbers.candidates().stream().filter(FigureCandidate::isMatched).forEach(areas::add);
        Map<Integer, String> found = areas.resolvedAreas();
        found.forEach((index, area) -> recordArea(numbers.candidates().get(index), area));
        numbers.candidates().stream()
                .filter(sighting -> isTotalOfOtherArea(sighting, found.get(sighting.index())))
                .forEach(sighting ->
                        stateGroups.remove(sighting.passage().surroundings().group()));
        return found;
    }

    /** Behind a total that is not the state's, the parts in a list may not be either. */
    private boolean isTotalOfOtherArea(FigureCandidate sighting, String area) {
        return sighting.isMatched()
                && !sheetArea.equals(area)
                && !sighting.passage().isCell()
                && !metrics.findCompleteParts(sighting.metric(), sheetArea).isEmpty();
    }

    private void recordArea(FigureCandidate sighting, String area) {
        BigDecimal value = sighting.number().value();
        lastValueByTotal.put(metrics.resolveTotal(sighting.metric()), new StatedValue(area, passage, value));
        if (value != null) {
            areasByValue
                    .computeIfAbsent(sighting.metric(), metric -> new HashMap<>())
                    .put(value, area);
        }
    }

    String sheetArea() {
        return sheetArea;
    }

    CatalogueIndex metrics() {
        return metrics;
    }

    boolean isStateOnlyPart(FigureCandidate sighting) {
        return sighting.isMatched() && metrics.isPart(sighting.metric()) && metrics.isForStatesOnly(sighting.metric());
    }

    boolean isInStateList(FigureCandidate sighting) {
        return stateGroups.contains(sighting.passage().surroundings().group());
    }

    /** The area of what the same number counted before. */
    Optional<String> findStatedArea(FigureCandidate sighting) {
        return Optional.ofNullable(sighting.number().value())
                .map(value ->
                        areasByValue.getOrDefault(sighting.metric(), Map.of()).get(value));
    }

    /** The area of the total, or of another part of it, that was given shortly before. */
    Optional<String> findAreaOfLastTotal(FigureCandidate sighting) {
        return Optional.ofNullable(lastValueByTotal.get(metrics.resolveTotal(sighting.metric())))
                .filter(last -> passage - last.passage() <= NEAR)
                .map(StatedValue::area);
    }

    /** The area that is named by what introduces a list, or else by the heading of the section. */
    Optional<String> findIntroducedArea(FigureCandidate sighting) {
        PassageContext around = sighting.passage().surroundings();
        return findLastArea(around.introduction()).or(() -> findLastArea(around.section()));
    }

    private Optional<String> findLastArea(String words) {
        List<AreaMention> mentions = names.findMentions(words);
        return mentions.isEmpty()
                ? Optional.empty()
                : Optional.of(mentions.get(mentions.size() - 1).resolveCode(sheetArea));
    }
}
