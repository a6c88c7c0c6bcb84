package org.clearinghouse.ingest.extraction.attribution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse.catalogue.CatalogueIndex;
import org.clearinghouse.ingest.extraction.area.AreaMention;
import org.clearinghouse.ingest.extraction.area.NumberSegments;
import org.clearinghouse.ingest.extraction.template.AreaScope;
import org.clearinghouse.ingest.extraction.template.FigureCandidate;
import org.clearinghouse.ingest.extraction.template.PassageCandidates;

/**
 * What the rules know when they decide the area of one candidate.
 *
 * @param numbers the candidates of its passage
 * @param resolvedAreas the areas of earlier candidates of the passage, by index
 * @param statedArea the area of the last equal value of the same metric in earlier passages
 * @param areaOfLastTotal the area of the total, or of another part of it, in one of the passages shortly before
 * @param areaOfLastFigure the area of the last figure, if it is in the passage before
 * @param inStateList whether its list or table holds figures of the state
 */
record AreaContext(
        SheetEvidence sheet,
        PassageCandidates numbers,
        Map<Integer, String> resolvedAreas,
        Optional<String> statedArea,
        Optional<String> areaOfLastTotal,
        Optional<String> areaOfLastFigure,
        boolean inStateList) {

    AreaContext {
        resolvedAreas = Map.copyOf(resolvedAreas);
    }

    String sheetArea() {
        return sheet.sheetArea();
    }

    /** Whether the text is about the nation, and not about a state. */
    boolean isOfNation() {
        return sheetArea().equals(AreaMention.NATION);
    }

    /** The code of a named area; on the nation's page, "the state" is the one that the sentence before names. */
    String resolveArea(AreaMention mention) {
        String code = mention.resolveCode(sheetArea());
        return code.equals(AreaMention.ELSEWHERE) && !mention.isElsewhere()
                ? sheet.findStateBefore(numbers.passage()).orElse(code)
                : code;
    }

    CatalogueIndex catalogue() {
        return sheet.catalogue();
    }

    List<FigureCandidate> candidates() {
        return numbers.candidates();
    }

    NumberSegments segments() {
        return numbers.segments();
    }

    Optional<String> findIntroducedArea() {
        return sheet.findIntroducedArea(numbers.passage());
    }

    /** Whether only the nation has such a figure, and the template does not leave the area open. */
    boolean isNationOnly(FigureCandidate candidate) {
        return catalogue().isForNationOnly(candidate.metric()) && candidate.areaScope() != AreaScope.EITHER;
    }
}
