package org.clearinghouse.ingest.extraction;

import com.google.re2j.Pattern;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse.catalogue.CatalogueIndex;
import org.clearinghouse.ingest.result.BoundedFindings;
import org.clearinghouse.ingest.result.ExtractedFigure;
import org.clearinghouse.ingest.result.ExtractedSource;
import org.clearinghouse.ingest.result.ExtractionResult;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.ingest.result.Severity;
import org.clearinghouse.model.DocumentForm;

/** Collects the figures, sources and findings of a table's rows. */
final class FigureTable {
    private static final Pattern AGENCY = Pattern.compile(
            "(?i)\\b(?:FBI|NCIC|federal bureau of investigation|police|sheriff|highway patrol|state patrol|task force|interpol|europol)\\b");

    private final FigureColumns columns;
    private final CatalogueIndex catalogue;
    private final Map<String, ExtractedSource> sources = new LinkedHashMap<>();
    private final List<ExtractedFigure> figures = new ArrayList<>();
    private final BoundedFindings findings = new BoundedFindings();

    /** @param line of the names of the columns, from 1 */
    FigureTable(FigureColumns columns, int line, CatalogueIndex catalogue) {
        this.columns = columns;
        this.catalogue = catalogue;
        columns.describeUnread()
                .map(message -> new Finding(Severity.UNMATCHED, message, null, line, null))
                .ifPresent(findings::add);
    }

    /** Adds what is read in a row, or the problem that its cells do not fit the columns. */
    void add(CsvRecord record) {
        Optional<String> problem = columns.findProblem(record);
        if (problem.isPresent()) {
            findings.add(CsvCells.createError(record, "row " + problem.get()));
            return;
        }
        FigureCsvRow row = new FigureCsvRow(columns, record, catalogue);
        row.readFigure().ifPresent(figures::add);
        row.readSource().ifPresent(source -> addSource(source, record));
        findings.addAll(row.problems());
    }

    private void addSource(ExtractedSource source, CsvRecord record) {
        ExtractedSource known = sources.putIfAbsent(source.code(), source);
        if (known != null && !known.equals(source)) {
            findings.add(CsvCells.createError(
                    record, "row describes source " + source.code() + " otherwise than a row above"));
        }
    }

    /** An agency that counts for itself may mean its own count. */
    private void checkPublishers() {
        Map<String, ExtractedFigure> firstByCenter = new HashMap<>();
        figures.stream()
                .filter(figure -> catalogue.isCountedByCenter(figure.metric()))
                .forEach(figure -> firstByCenter.putIfAbsent(figure.source(), figure));
        sources.values().stream()
                .filter(source -> firstByCenter.containsKey(source.code()))
                .filter(source -> source.publisher() != null
                        && AGENCY.matcher(source.publisher()).find())
                .forEach(source -> findings.add(createPublisherWarning(source, firstByCenter.get(source.code()))));
    }

    private static Finding createPublisherWarning(ExtractedSource source, ExtractedFigure figure) {
        return new Finding(
                Severity.WARNING,
                "source %s is published by %s, but %s is what NCMEC counted; accept it only if the source cites NCMEC"
                        .formatted(source.code(), source.publisher(), figure.metric()),
                null,
                figure.line(),
                null);
    }

    ExtractionResult buildResult() {
        Optional<Finding> excess = FigureLimits.check(figures);
        return excess.isPresent()
                ? new ExtractionResult(DocumentForm.CSV, List.of(), List.of(), List.of(excess.get()))
                : checkAndBuild();
    }

    private ExtractionResult checkAndBuild() {
        List<ExtractedFigure> distinct = ConsistencyChecks.removeDuplicates(figures);
        findings.addAll(ConsistencyChecks.check(distinct, catalogue));
        checkPublishers();
        return new ExtractionResult(
                DocumentForm.CSV, List.copyOf(sources.values()), distinct, findings.toList(Severity.ERROR));
    }
}
