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
import org.clearinghouse.ingest.extraction.template.FigureCandidate;
import org.clearinghouse.ingest.extraction.template.PassageCandidates;

/**
 * Decides whose figures the numbers of a sheet are, the state's or the nation's. Asks the rules in their order; the
 * first that applies decides. Remembers the decisions for later passages, so the passages must come in their order.
 */
public final class AreaResolver {
    private static final List<AreaRule> RULES =
            List.of(new ComparedAreaRule(), new ExplicitAreaRule(), new AntecedentAreaRule(), new DefaultAreaRule());

    /** In how many passages after a total its parts may follow. */
    private static final int MAX_DISTANCE = 5;

    private record StatedArea(String area, int passage) {}

    private final SheetEvidence sheet;
    private final Map<String, StatedArea> lastAreaByTotal = new HashMap<>();
    private final Map<String, Map<BigDecimal, String>> areasByValue = new HashMap<>();
    private final Set<Integer> groupsOfOtherAreas = new HashSet<>();
    private StatedArea lastArea;
    private int passage;

    /**
     * Collects what the whole sheet says about areas.
     *
     * @param sheetArea the code of the sheet's state
     * @param sections the states that have a section of their own
     */
    public AreaResolver(
            String sheetArea,
            List<PassageCandidates> passages,
            Set<String> sections,
            CatalogueIndex catalogue,
            AreaGazetteer gazetteer) {
        this.sheet = new SheetEvidence(sheetArea, passages, sections, catalogue, gazetteer);
    }

    /** Returns the areas of one passage's candidates by index; without those whose area is not known. */
    public Map<Integer, String> resolveAreas(PassageCandidates numbers) {
        passage++;
        Map<Integer, String> areas = new HashMap<>();
        for (FigureCandidate candidate : numbers.candidates()) {
            if (candidate.isMatched()) {
                resolveArea(candidate, createContext(candidate, numbers, areas))
                        .ifPresent(area -> areas.put(candidate.index(), area));
            }
        }
        Map<Integer, String> consistent = new ConflictFilter(numbers, areas).removeConflicts();
        consistent.forEach((index, area) -> recordArea(numbers.candidates().get(index), area));
        recordOtherAreas(numbers, consistent);
        return consistent;
    }

    private static Optional<String> resolveArea(FigureCandidate candidate, AreaContext context) {
        for (AreaRule rule : RULES) {
            Optional<String> area = rule.resolveArea(candidate, context);
            if (area.isPresent()) {
                return area.filter(code -> !code.equals(AreaRule.OPEN));
            }
        }
        return Optional.empty();
    }

    private AreaContext createContext(
            FigureCandidate candidate, PassageCandidates numbers, Map<Integer, String> areas) {
        int group = candidate.passage().context().group();
        return new AreaContext(
                sheet,
                numbers,
                areas,
                findStatedArea(candidate),
                findAreaOfLastTotal(candidate),
                Optional.ofNullable(lastArea)
                        .filter(last -> passage - last.passage() == 1)
                        .map(StatedArea::area),
                sheet.isStateGroup(group) && !groupsOfOtherAreas.contains(group));
    }

    private Optional<String> findStatedArea(FigureCandidate candidate) {
        return Optional.ofNullable(candidate.number().value())
                .map(value ->
                        areasByValue.getOrDefault(candidate.metric(), Map.of()).get(value));
    }

    private Optional<String> findAreaOfLastTotal(FigureCandidate candidate) {
        return Optional.ofNullable(lastAreaByTotal.get(sheet.catalogue().resolveTotal(candidate.metric())))
                .filter(last -> passage - last.passage() <= MAX_DISTANCE)
                .map(StatedArea::area);
    }

    private void recordArea(FigureCandidate candidate, String area) {
        lastArea = new StatedArea(area, passage);
        lastAreaByTotal.put(sheet.catalogue().resolveTotal(candidate.metric()), lastArea);
        BigDecimal value = candidate.number().value();
        if (value != null) {
            areasByValue
                    .computeIfAbsent(candidate.metric(), metric -> new HashMap<>())
                    .put(value, area);
        }
    }

    private void recordOtherAreas(PassageCandidates numbers, Map<Integer, String> areas) {
        numbers.candidates().stream()
                .filter(candidate -> isTotalOfOtherArea(candidate, areas.get(candidate.index())))
                .forEach(candidate ->
                        groupsOfOtherAreas.add(candidate.passage().context().group()));
    }

    /** The parts in a list after a total that is not the state's may not be the state's either. */
    private boolean isTotalOfOtherArea(FigureCandidate candidate, String area) {
        return candidate.isMatched()
                && !sheet.sheetArea().equals(area)
                && !candidate.passage().isCell()
                && !sheet.catalogue()
                        .findCompleteParts(candidate.metric(), sheet.sheetArea())
                        .isEmpty();
    }
}
