package org.clearinghouse.ingest.extraction.attribution;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse.catalogue.CatalogueIndex;
import org.clearinghouse.ingest.extraction.area.AreaMention;
import org.clearinghouse.ingest.extraction.template.AreaScope;
import org.clearinghouse.ingest.extraction.template.FigureCandidate;
import org.clearinghouse.ingest.extraction.template.PassageCandidates;

/** Whose the figures of one passage are. Where the words leave it open, they are nobody's. */
final class PassageAreas {
    private final PassageCandidates numbers;
    private final CatalogueIndex metrics;
    private final ExplicitAreaRule named;
    private final AntecedentAreaRule earlier;
    private final DefaultAreaRule unnamed;
    private final Map<Integer, String> found = new HashMap<>();

    PassageAreas(PassageCandidates numbers, AreaResolver resolver) {
        this.numbers = numbers;
        this.metrics = resolver.metrics();
        this.named = new ExplicitAreaRule(numbers, resolver.sheetArea());
        this.earlier = new AntecedentAreaRule(numbers, resolver, found);
        this.unnamed = new DefaultAreaRule(numbers.segments(), resolver);
    }

    /** By the places of the numbers in the passage. */
    Map<Integer, String> resolvedAreas() {
        return new ConflictFilter(numbers, found).removeConflicts();
    }

    void add(FigureCandidate sighting) {
        resolveArea(sighting)
                .filter(area -> !area.equals(AreaMention.ELSEWHERE))
                .ifPresent(area -> found.put(sighting.index(), area));
    }

    private Optional<String> resolveArea(FigureCandidate sighting) {
        if (named.isWholeOfStates(sighting)) {
            return Optional.of(AreaMention.NATION);
        }
        if (named.hasNamedArea(sighting)) {
            return named.resolveArea(sighting);
        }
        if (metrics.isForNationOnly(sighting.metric()) && sighting.areaScope() != AreaScope.EITHER) {
            return unnamed.resolveNationOnlyMetric(sighting);
        }
        return earlier.resolveArea(sighting)
                .or(() -> named.canShareLaterArea(sighting)
                        ? unnamed.resolveShared(sighting)
                        : unnamed.resolveArea(sighting));
    }
}
