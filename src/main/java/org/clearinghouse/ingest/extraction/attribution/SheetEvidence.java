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
import org.clearinghouse.ingest.extraction.layout.Passage;
import org.clearinghouse.ingest.extraction.layout.PassageContext;
import org.clearinghouse.ingest.extraction.template.FigureCandidate;
import org.clearinghouse.ingest.extraction.template.PassageCandidates;

/** What a whole sheet says about areas, collected before the first area is decided. Does not change afterwards. */
final class SheetEvidence {
    private final String sheetArea;
    private final CatalogueIndex catalogue;
    private final AreaGazetteer gazetteer;
    private final Set<Integer> stateGroups = new HashSet<>();
    private final Map<String, BigDecimal> largestStateValues = new HashMap<>();
    private final boolean mentionsNation;
    private final boolean hasNationOnlyMetric;
    private final boolean mentionsState;

    SheetEvidence(
            String sheetArea,
            List<PassageCandidates> passages,
            Set<String> sections,
            CatalogueIndex catalogue,
            AreaGazetteer gazetteer) {
        this.sheetArea = sheetArea;
        this.catalogue = catalogue;
        this.gazetteer = gazetteer;
        this.mentionsNation = passages.stream().anyMatch(this::mentionsNation);
        this.hasNationOnlyMetric = passages.stream()
                .flatMap(passage -> passage.candidates().stream())
                .anyMatch(candidate -> candidate.isMatched() && catalogue.isForNationOnly(candidate.metric()));
        this.mentionsState = passages.stream()
                .anyMatch(passage -> !sections.containsAll(
                        gazetteer.findStates(passage.passage().folded())));
        passages.forEach(this::recordStateGroups);
        passages.forEach(this::recordStateValues);
    }

    private boolean mentionsNation(PassageCandidates numbers) {
        return !numbers.candidates().isEmpty()
                        && findIntroducedArea(numbers.passage())
                                .filter(AreaMention.NATION::equals)
                                .isPresent()
                || numbers.segments().mentions().stream().anyMatch(AreaMention::isNation);
    }

    /** A list or table that holds a kind of case which only states have is a state's throughout. */
    private void recordStateGroups(PassageCandidates numbers) {
        PassageContext around = numbers.passage().context();
        if (around.listed() && numbers.candidates().stream().anyMatch(this::isStateOnlyPart)) {
            stateGroups.add(around.group());
        }
    }

    private void recordStateValues(PassageCandidates numbers) {
        for (FigureCandidate candidate : numbers.candidates()) {
            if (candidate.isMatched()
                    && candidate.number().isReadable()
                    && isNamedAsState(candidate, numbers.segments().findMentions(candidate.index()))) {
                largestStateValues.merge(candidate.metric(), candidate.number().value(), BigDecimal::max);
            }
        }
    }

    private boolean isNamedAsState(FigureCandidate candidate, List<AreaMention> mentions) {
        return mentions.isEmpty()
                ? findIntroducedArea(candidate.passage())
                        .filter(sheetArea::equals)
                        .isPresent()
                : mentions.stream()
                        .anyMatch(mention -> mention.resolveCode(sheetArea).equals(sheetArea));
    }

    String sheetArea() {
        return sheetArea;
    }

    CatalogueIndex catalogue() {
        return catalogue;
    }

    /** Whether the sheet gives the state, by name, a smaller count of the same metric and no larger one. */
    boolean isAboveStateValue(FigureCandidate candidate) {
        BigDecimal largest = largestStateValues.get(candidate.metric());
        BigDecimal value = candidate.number().value();
        return largest != null && value != null && largest.compareTo(value) < 0;
    }

    /** Whether nothing in the sheet is the nation's, so that a list or table without names is the state's. */
    boolean isStateOnly() {
        return !mentionsNation && !hasNationOnlyMetric;
    }

    /** Whether a state without a section of its own is named, so that a list or table without names may be that state's. */
    boolean mentionsState() {
        return mentionsState;
    }

    /** The nation where it is named anywhere in the sheet; a list of a state's sheet may leave it out only then. */
    Optional<String> findNamedNation() {
        return mentionsNation ? Optional.of(AreaMention.NATION) : Optional.empty();
    }

    /** Whether the sentence before a passage names the sheet's state. */
    boolean isPrecededByState(Passage passage) {
        return gazetteer.findStates(passage.context().previous()).contains(sheetArea);
    }

    /** The only state that the sentence before a passage names. */
    Optional<String> findStateBefore(Passage passage) {
        PassageContext around = passage.context();
        List<String> states = gazetteer.findStates(around.introduction() + " . " + around.previous());
        return states.size() == 1 ? Optional.of(states.get(0)) : Optional.empty();
    }

    /** Whether the sentence before a passage names a state. */
    boolean isPrecededByAnyState(Passage passage) {
        return !gazetteer.findStates(passage.context().previous()).isEmpty();
    }

    boolean isStateOnlyPart(FigureCandidate candidate) {
        return candidate.isMatched()
                && catalogue.isPart(candidate.metric())
                && catalogue.isForStatesOnly(candidate.metric());
    }

    boolean isStateGroup(int group) {
        return stateGroups.contains(group);
    }

    /** The last area named in the introduction of the passage's list, or else the one in the heading of its section. */
    Optional<String> findIntroducedArea(Passage passage) {
        PassageContext around = passage.context();
        boolean several = gazetteer.findStates(around.section()).size() > 1;
        return findLastArea(around.introduction())
                .or(() -> several ? Optional.empty() : findLastArea(around.section()));
    }

    private Optional<String> findLastArea(String words) {
        List<AreaMention> mentions = gazetteer.findMentions(words);
        return mentions.isEmpty()
                ? Optional.empty()
                : Optional.of(mentions.get(mentions.size() - 1).resolveCode(sheetArea));
    }
}
