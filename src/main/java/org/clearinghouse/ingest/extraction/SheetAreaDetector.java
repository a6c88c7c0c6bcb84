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

/** Whose sheet it is: the state's of its heading, or where there is none, the only one that its figures name. */
final class SheetAreaDetector {
    private final Set<String> claimed = new LinkedHashSet<>();
    private final CatalogueIndex metrics;

    SheetAreaDetector(
            Optional<SheetTitle> title,
            List<Block> blocks,
            List<PassageCandidates> passages,
            AreaGazetteer names,
            CatalogueIndex metrics) {
        this.metrics = metrics;
        title.ifPresent(heading -> claimed.add(heading.area()));
        claimed.addAll(SheetTitle.findStates(blocks, names));
        if (claimed.isEmpty()) {
            passages.stream()
                    .filter(PassageCandidates::hasFigures)
                    .map(passage -> names.findStates(passage.passage().folded()))
                    .forEach(claimed::addAll);
        }
    }

    Optional<String> area() {
        return claimed.stream().findFirst();
    }

    Optional<Finding> problem() {
        if (claimed.isEmpty()) {
            return Optional.of(
                    Finding.createError("no state is named: the heading of a sheet says, for example, \"Maine Data\""));
        }
        return claimed.size() > 1
                ? Optional.of(Finding.createError("more than one state in one sheet: " + formatNames(claimed)))
                : Optional.empty();
    }

    private String formatNames(Collection<String> codes) {
        List<String> names = new ArrayList<>();
        codes.forEach(code -> names.add(metrics.getAreaName(code)));
        return String.join(", ", names);
    }
}
