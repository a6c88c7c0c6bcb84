package org.clearinghouse.ingest;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse.ingest.result.ExtractedFigure;
import org.clearinghouse.ingest.result.ExtractedSource;
import org.clearinghouse.ingest.result.ExtractionResult;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.model.SupportedYears;
import org.clearinghouse.persistence.SourceEntity;

/** Checks that a document cites known sources and supported years, and that the database can store it. */
final class ImportValidator {
    private ImportValidator() {}

    /** Returns one error for each unknown source, each unsupported year and each figure that cannot be stored. */
    static List<Finding> validate(ExtractionResult extraction) {
        return validate(extraction, Set.copyOf(SourceEntity.findKnownCodes(findUndescribedSources(extraction))));
    }

    static List<Finding> validate(ExtractionResult extraction, Set<String> knownSources) {
        return Stream.of(
                        findUnknownSources(extraction, knownSources),
                        findUnsupportedYears(extraction),
                        StorabilityCheck.check(extraction).stream())
                .flatMap(errors -> errors)
                .toList();
    }

    private static Stream<Finding> findUnknownSources(ExtractionResult extraction, Set<String> known) {
        return findUndescribedSources(extraction).stream()
                .filter(code -> !known.contains(code))
                .map(code -> Finding.createError(
                        "The source \"%s\" is not known yet; give its title and publisher.".formatted(code)));
    }

    /** The cited sources that the document does not describe itself. */
    private static List<String> findUndescribedSources(ExtractionResult extraction) {
        Set<String> described =
                extraction.sources().stream().map(ExtractedSource::code).collect(Collectors.toSet());
        return extraction.sourceCodes().stream()
                .filter(code -> !described.contains(code))
                .toList();
    }

    private static Stream<Finding> findUnsupportedYears(ExtractionResult extraction) {
        return extraction.figures().stream()
                .map(ExtractedFigure::year)
                .distinct()
                .filter(year -> !SupportedYears.contains(year))
                .map(year -> Finding.createError(SupportedYears.describeOutOfRange(year)));
    }
}
