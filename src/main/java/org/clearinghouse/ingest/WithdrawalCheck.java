package org.clearinghouse.ingest;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse.ingest.result.ExtractedFigure;
import org.clearinghouse.ingest.result.ExtractionResult;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.ingest.result.Severity;
import org.clearinghouse.model.ObservationKey;
import org.clearinghouse.persistence.CitationEntity;

/**
 * Finds sources that lose many figures with a document, because a document that is misread or cut off has few of the
 * figures that its source had. A source may lose a third of its figures if it gains others.
 */
final class WithdrawalCheck {
    private static final int MAX_SHOWN = 10;

    private WithdrawalCheck() {}

    /** Returns one warning for each source. */
    static List<Finding> check(ExtractionResult extraction) {
        return check(extraction, CitationEntity.listCurrentOf(extraction.sourceCodes()));
    }

    /** @param stored the current citations of the document's sources */
    static List<Finding> check(ExtractionResult extraction, Collection<CitationEntity> stored) {
        Map<String, List<CitationEntity>> bySource = stored.stream()
                .collect(Collectors.groupingBy(citation -> citation.source, LinkedHashMap::new, Collectors.toList()));
        Map<String, Set<ObservationKey>> read = extraction.figures().stream()
                .collect(Collectors.groupingBy(
                        ExtractedFigure::source, Collectors.mapping(ExtractedFigure::key, Collectors.toSet())));
        return bySource.entrySet().stream()
                .flatMap(source -> checkSource(
                        source.getKey(), source.getValue(), read.getOrDefault(source.getKey(), Set.of())))
                .toList();
    }

    private static Stream<Finding> checkSource(String source, List<CitationEntity> stored, Set<ObservationKey> after) {
        Set<ObservationKey> before =
                stored.stream().map(CitationEntity::observationKey).collect(Collectors.toSet());
        List<CitationEntity> withdrawn = stored.stream()
                .filter(citation -> !after.contains(citation.observationKey()))
                .toList();
        boolean many = withdrawn.size() * 3 > stored.size();
        boolean nothingAdded = before.containsAll(after);
        return !withdrawn.isEmpty() && (many || nothingAdded)
                ? Stream.of(createWarning(source, withdrawn, stored.size()))
                : Stream.empty();
    }

    private static Finding createWarning(String source, List<CitationEntity> withdrawn, int stored) {
        String shown = withdrawn.stream()
                .limit(MAX_SHOWN)
                .map(citation -> "%s \"%s\"".formatted(citation.observationKey(), citation.printed))
                .collect(Collectors.joining(", "));
        String more = withdrawn.size() > MAX_SHOWN ? " and %s more".formatted(withdrawn.size() - MAX_SHOWN) : "";
        String message = "%s of the %s figures of %s are not in this document, which would withdraw them: %s%s."
                .formatted(withdrawn.size(), stored, source, shown, more);
        return new Finding(Severity.WARNING, message, null, null, null);
    }
}
