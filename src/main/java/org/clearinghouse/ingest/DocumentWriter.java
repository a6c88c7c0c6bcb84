package org.clearinghouse.ingest;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clearinghouse.ingest.result.BoundedFindings;
import org.clearinghouse.ingest.result.ExtractedFigure;
import org.clearinghouse.ingest.result.ExtractedSource;
import org.clearinghouse.ingest.result.ExtractionResult;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.ingest.result.Severity;
import org.clearinghouse.ingest.result.TextLimits;
import org.clearinghouse.model.PrintableText;
import org.clearinghouse.persistence.CitationEntity;
import org.clearinghouse.persistence.DocumentEntity;
import org.clearinghouse.persistence.RetractionEntity;
import org.clearinghouse.persistence.SourceEntity;
import org.clearinghouse.persistence.YearEntity;

/** Writes a document with its sources, years and citations as one version. Earlier citations of its sources end with it. */
final class DocumentWriter {
    private final ParsedDocument document;
    private final int version;
    private final Map<Location, List<String>> warnings;

    private record Location(Integer page, Integer line) {}

    DocumentWriter(ParsedDocument document, int version) {
        this.document = document;
        this.version = version;
        this.warnings = document.extraction().findings().stream()
                .filter(finding -> finding.severity() == Severity.WARNING && finding.line() != null)
                .collect(Collectors.groupingBy(
                        finding -> new Location(finding.page(), finding.line()),
                        Collectors.mapping(Finding::message, Collectors.toList())));
    }

    void write() {
        ExtractionResult extraction = document.extraction();
        List<String> sources = extraction.sourceCodes();
        addMissingSources(extraction.sources());
        YearEntity.addMissing(
                extraction.figures().stream().map(ExtractedFigure::year).toList());
        createDocument().persistAndFlush();
        CitationEntity.supersede(sources, version);
        CitationEntity.persist(createCitations());
        CitationEntity.flush();
        RetractionEntity.supersede(sources, version);
        DocumentEntity.supersedeWithoutCitations(version);
    }

    private void addMissingSources(List<ExtractedSource> sources) {
        Set<String> known = new HashSet<>(SourceEntity.findKnownCodes(
                sources.stream().map(ExtractedSource::code).toList()));
        sources.stream().filter(source -> known.add(source.code())).forEach(source -> createSource(source)
                .persist());
    }

    private SourceEntity createSource(ExtractedSource extracted) {
        SourceEntity source = new SourceEntity();
        source.code = extracted.code();
        source.title = extracted.title();
        source.publisher = extracted.publisher();
        source.published = extracted.published();
        source.url = extracted.url();
        source.held = extracted.held();
        source.recorded = version;
        return source;
    }

    private DocumentEntity createDocument() {
        DocumentEntity entity = new DocumentEntity();
        entity.sha256 = document.sha256();
        entity.name = document.name();
        entity.form = document.extraction().form();
        entity.content = document.bytes();
        entity.unread = listUnread();
        entity.recorded = version;
        return entity;
    }

    /** What was not understood, in sentences without control characters, which the database does not store. */
    List<String> listUnread() {
        BoundedFindings unread = new BoundedFindings();
        unread.addAll(document.extraction().findings().stream()
                .filter(finding -> finding.severity() == Severity.UNMATCHED)
                .toList());
        return unread.toList(Severity.UNMATCHED).stream()
                .map(finding -> PrintableText.escape(finding.describe(), TextLimits.TEXT))
                .toList();
    }

    /** One citation for each figure, with positions from 1. */
    Stream<CitationEntity> createCitations() {
        List<ExtractedFigure> figures = document.extraction().figures();
        return IntStream.range(0, figures.size()).mapToObj(index -> createCitation(figures.get(index), index + 1));
    }

    private CitationEntity createCitation(ExtractedFigure figure, int position) {
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
        return citation;
    }

    /** The figure's own note, and the warnings about its line. */
    private List<String> collectNotes(ExtractedFigure figure) {
        List<String> ofLine = warnings.getOrDefault(new Location(figure.page(), figure.line()), List.of());
        return Stream.concat(Stream.ofNullable(figure.note()), ofLine.stream()).toList();
    }
}
