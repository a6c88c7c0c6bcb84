package org.clearinghouse.ingest;

import java.util.List;
import java.util.stream.Stream;
import org.clearinghouse.ingest.result.ExtractedFigure;
import org.clearinghouse.ingest.result.ExtractedSource;
import org.clearinghouse.ingest.result.ExtractionResult;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.ingest.result.Severity;
import org.clearinghouse.persistence.CitationEntity;
import org.clearinghouse.persistence.DocumentEntity;
import org.clearinghouse.persistence.RetractionEntity;
import org.clearinghouse.persistence.SourceEntity;
import org.clearinghouse.persistence.YearEntity;

/** Writes one document as one version. What earlier documents said for the same sources ends with it. */
final class DocumentWriter {
    private final ParsedDocument document;
    private final int version;

    DocumentWriter(ParsedDocument document, int version) {
        this.document = document;
        this.version = version;
    }

    Reconciliation write() {
        ExtractionResult reading = document.reading();
        reading.sources().forEach(this::addIfNew);
        reading.figures().stream().map(ExtractedFigure::year).distinct().forEach(DocumentWriter::addIfNew);
        addDocument();
        CitationEntity.update(
                "superseded = ?1 where superseded is null and source in ?2", version, reading.sourceCodes());
        List<ExtractedFigure> figures = reading.figures();
        for (int position = 1; position <= figures.size(); position++) {
            addCitation(figures.get(position - 1), position);
        }
        CitationEntity.flush();
        reinstateSources(reading.sourceCodes());
        Reconciliation outcome = new ObservationReconciler(version).reconcile();
        supersedeDocumentsWithoutCitations(version);
        return outcome;
    }

    private void addIfNew(ExtractedSource read) {
        if (SourceEntity.findByIdOptional(read.code()).isEmpty()) {
            SourceEntity source = new SourceEntity();
            source.code = read.code();
            source.title = read.title();
            source.publisher = read.publisher();
            source.published = read.published();
            source.url = read.url();
            source.held = read.held();
            source.recorded = version;
            source.persist();
        }
    }

    private static void addIfNew(int year) {
        if (YearEntity.findByIdOptional(year).isEmpty()) {
            YearEntity.create(year).persist();
        }
    }

    private void addDocument() {
        DocumentEntity entity = new DocumentEntity();
        entity.sha256 = document.sha256();
        entity.name = document.name();
        entity.form = document.reading().form();
        entity.content = document.bytes();
        entity.recorded = version;
        entity.persistAndFlush();
    }

    private void addCitation(ExtractedFigure figure, int position) {
        CitationEntity citation = new CitationEntity();
        citation.document = document.sha256();
        citation.position = position;
        citation.source = figure.source();
        citation.area = figure.area();
        citation.metric = figure.metric();
        citation.year = figure.year();
        citation.value = figure.value();
        citation.qualifier = figure.qualifier();
        citation.printed = figure.printed();
        citation.referenceDate = figure.referenceDate();
        citation.kind = figure.kind();
        citation.quote = figure.quote();
        citation.locator = figure.locator();
        citation.notes = collectNotes(figure);
        citation.page = figure.page();
        citation.line = figure.line();
        citation.recorded = version;
        citation.persist();
    }

    /** What was doubtful about a figure stays with it. */
    private List<String> collectNotes(ExtractedFigure figure) {
        Stream<String> doubts = document.reading().findings().stream()
                .filter(finding -> finding.severity() == Severity.WARNING)
                .filter(finding -> finding.matchesLocationOf(figure))
                .map(Finding::message);
        return Stream.concat(Stream.ofNullable(figure.note()), doubts).toList();
    }

    private void reinstateSources(List<String> sources) {
        RetractionEntity.update("superseded = ?1 where superseded is null and source in ?2", version, sources);
    }

    static void supersedeDocumentsWithoutCitations(int version) {
        DocumentEntity.update(
                "superseded = ?1 where superseded is null and not exists "
                        + "(select 1 from CitationEntity c where c.document = sha256 and c.superseded is null)",
                version);
    }
}
