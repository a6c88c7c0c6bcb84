package org.clearinghouse.ingest;

import java.util.List;
import java.util.stream.Stream;
import org.clearinghouse.figure.SupportedYears;
import org.clearinghouse.reading.ExtractedFigure;
import org.clearinghouse.reading.ExtractedSource;
import org.clearinghouse.reading.ExtractionResult;
import org.clearinghouse.reading.Finding;
import org.clearinghouse.store.SourceEntity;

/** What can only be checked beside the data held. */
final class ImportValidator {
    private ImportValidator() {}

    static List<Finding> errors(ExtractionResult reading) {
        return Stream.concat(undescribedSources(reading), impossibleYears(reading))
                .toList();
    }

    private static Stream<Finding> undescribedSources(ExtractionResult reading) {
        List<String> described =
                reading.sources().stream().map(ExtractedSource::code).toList();
        return reading.sourceCodes().stream()
                .filter(code -> !described.contains(code))
                .filter(code -> SourceEntity.findByIdOptional(code).isEmpty())
                .map(code -> Finding.error(
                        "The source \"%s\" is not known yet; give its title and publisher.".formatted(code)));
    }

    private static Stream<Finding> impossibleYears(ExtractionResult reading) {
        return reading.figures().stream()
                .map(ExtractedFigure::year)
                .distinct()
                .filter(year -> !SupportedYears.holds(year))
                .map(year -> Finding.error(SupportedYears.problem(year)));
    }
}
