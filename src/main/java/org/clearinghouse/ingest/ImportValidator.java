package org.clearinghouse.ingest;

import java.util.List;
import java.util.stream.Stream;
import org.clearinghouse.ingest.result.ExtractedFigure;
import org.clearinghouse.ingest.result.ExtractedSource;
import org.clearinghouse.ingest.result.ExtractionResult;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.model.SupportedYears;
import org.clearinghouse.persistence.SourceEntity;

/** What can only be checked beside the data held. */
final class ImportValidator {
    private ImportValidator() {}

    static List<Finding> validate(ExtractionResult reading) {
        return Stream.concat(findUnknownSources(reading), findUnsupportedYears(reading))
                .toList();
    }

    private static Stream<Finding> findUnknownSources(ExtractionResult reading) {
        List<String> described =
                reading.sources().stream().map(ExtractedSource::code).toList();
        return reading.sourceCodes().stream()
                .filter(code -> !described.contains(code))
                .filter(code -> SourceEntity.findByIdOptional(code).isEmpty())
                .map(code -> Finding.createError(
                        "The source \"%s\" is not known yet; give its title and publisher.".formatted(code)));
    }

    private static Stream<Finding> findUnsupportedYears(ExtractionResult reading) {
        return reading.figures().stream()
                .map(ExtractedFigure::year)
                .distinct()
                .filter(year -> !SupportedYears.contains(year))
                .map(year -> Finding.createError(SupportedYears.describeOutOfRange(year)));
    }
}
