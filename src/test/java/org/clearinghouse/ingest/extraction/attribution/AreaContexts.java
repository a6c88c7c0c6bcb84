package org.clearinghouse.ingest.extraction.attribution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse.catalogue.CatalogueIndex;
import org.clearinghouse.ingest.extraction.template.FigureCandidate;
import org.clearinghouse.ingest.extraction.template.PassageCandidates;
import org.clearinghouse.ingest.extraction.template.SheetPassages;

/** Creates contexts of numbers in the sheet of Maine, for tests of the rules. */
final class AreaContexts {
    static final CatalogueIndex CATALOGUE = new CatalogueIndex(SheetPassages.CATALOGUE);

    private AreaContexts() {}

    /** The context of the last passage of a sheet, without what earlier passages say. */
    static AreaContext create(String sheet) {
        return create(sheet, Map.of(), Optional.empty(), Optional.empty(), false);
    }

    static AreaContext create(
            String sheet,
            Map<Integer, String> resolvedAreas,
            Optional<String> statedArea,
            Optional<String> areaOfLastTotal,
            boolean inStateList) {
        List<PassageCandidates> passages = SheetPassages.readAll(sheet);
        SheetEvidence evidence = new SheetEvidence("ME", passages, Set.of(), CATALOGUE, SheetPassages.GAZETTEER);
        return new AreaContext(
                evidence,
                passages.get(passages.size() - 1),
                resolvedAreas,
                statedArea,
                areaOfLastTotal,
                Optional.empty(),
                inStateList);
    }

    static Optional<String> resolve(AreaRule rule, AreaContext context, int index) {
        FigureCandidate candidate = context.candidates().get(index);
        if (!candidate.isMatched()) {
            throw new IllegalStateException("no metric: " + candidate);
        }
        return rule.resolveArea(candidate, context);
    }
}
