package org.clearinghouse.ingest;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse.ingest.result.ExtractedFigure;
import org.clearinghouse.ingest.result.ExtractionResult;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.ingest.result.Severity;
import org.clearinghouse.model.ObservationKey;

/**
 * Leaves out the figures of a document that an editor rejects. The report and the cause of the version name them. The
 * warnings about them go with them.
 */
final class LeftOutFigures {
    private LeftOutFigures() {}

    static ExtractionResult remove(ExtractionResult extraction, Set<ObservationKey> keys) {
        if (keys.isEmpty()) {
            return extraction;
        }
        List<ExtractedFigure> leftOut = extraction.figures().stream()
                .filter(figure -> keys.contains(figure.key()))
                .toList();
        List<ExtractedFigure> kept = extraction.figures().stream()
                .filter(figure -> !keys.contains(figure.key()))
                .toList();
        Stream<Finding> findings =
                extraction.findings().stream().filter(finding -> !concernsOnly(finding, leftOut, kept));
        return new ExtractionResult(extraction.form(), extraction.sources(), kept, findings.toList())
                .withFindings(createFindings(keys, leftOut));
    }

    /** Formats the figures that were left out for operators; empty where there are none. */
    static String describe(Set<ObservationKey> keys) {
        return keys.stream()
                .map(ObservationKey::toString)
                .sorted()
                .collect(Collectors.joining(", ", keys.isEmpty() ? "" : ", left out: ", ""));
    }

    private static boolean concernsOnly(Finding finding, List<ExtractedFigure> leftOut, List<ExtractedFigure> kept) {
        return finding.severity() == Severity.WARNING
                && leftOut.stream().anyMatch(finding::matchesLocationOf)
                && kept.stream().noneMatch(finding::matchesLocationOf);
    }

    private static List<Finding> createFindings(Set<ObservationKey> keys, List<ExtractedFigure> leftOut) {
        Stream<Finding> notes = leftOut.stream().map(LeftOutFigures::createNote);
        Set<ObservationKey> found =
                leftOut.stream().map(ExtractedFigure::key).collect(Collectors.toSet());
        Stream<Finding> errors = keys.stream()
                .filter(key -> !found.contains(key))
                .map(key ->
                        Finding.createError("The document has no figure %s, so it cannot be left out.".formatted(key)));
        return Stream.concat(notes, errors).toList();
    }

    private static Finding createNote(ExtractedFigure figure) {
        return new Finding(
                Severity.UNMATCHED,
                "The editor left out %s, printed \"%s\".".formatted(figure.key(), figure.printed()),
                figure.page(),
                figure.line(),
                figure.quote());
    }
}
