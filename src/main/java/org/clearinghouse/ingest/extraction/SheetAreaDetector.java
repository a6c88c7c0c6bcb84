package org.clearinghouse.ingest.extraction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse.catalogue.CatalogueIndex;
import org.clearinghouse.ingest.extraction.area.AreaGazetteer;
import org.clearinghouse.ingest.extraction.layout.Block;
import org.clearinghouse.ingest.extraction.layout.SheetTitle;
import org.clearinghouse.ingest.extraction.template.PassageCandidates;
import org.clearinghouse.ingest.result.Finding;

/** Detects the state of a sheet from its headings, or else from the sentences with figures. */
final class SheetAreaDetector {
    private final Set<String> states = new LinkedHashSet<>();
    private final CatalogueIndex catalogue;

    SheetAreaDetector(
            Optional<SheetTitle> title,
            List<Block> blocks,
            List<PassageCandidates> passages,
            AreaGazetteer gazetteer,
            CatalogueIndex catalogue) {
        this.catalogue = catalogue;
        title.ifPresent(heading -> states.add(heading.area()));
        states.addAll(SheetTitle.findStates(blocks, gazetteer));
        if (states.isEmpty()) {
            passages.stream()
                    .filter(PassageCandidates::hasFigures)
                    .map(passage -> gazetteer.findStates(passage.passage().folded()))
                    .forEach(states::addAll);
        }
    }

    Optional<String> area() {
        return states.stream().findFirst();
    }

    Optional<Finding> problem() {
        if (states.isEmpty()) {
            return Optional.of(
                    Finding.createError("no state is named: the heading of a sheet says, for example, \"Maine Data\""));
        }
        return states.size() > 1
                ? Optional.of(Finding.createError("more than one state in one sheet: " + formatNames(states)))
                : Optional.empty();
    }

    private String formatNames(Collection<String> codes) {
        List<String> names = new ArrayList<>();
        codes.forEach(code -> names.add(catalogue.getAreaName(code)));
        return String.join(", ", names);
    }
}
