package org.clearinghouse.ingest;

import java.util.List;
import org.clearinghouse.reading.ReadFigure;
import org.clearinghouse.reading.ReadSource;
import org.clearinghouse.reading.Reading;
import org.clearinghouse.store.CitationEntity;
import org.clearinghouse.store.DocumentEntity;
import org.clearinghouse.store.SourceEntity;
import org.clearinghouse.store.YearEntity;

/** Writes one document as one version. What earlier documents said for the same sources ends with it. */
final class Recording {
    private final String document;
    private final int version;

    Recording(String document, int version) {
        this.document = document;
        this.version = version;
    }

    Reconciliation store(byte[] bytes, String name, Reading reading) {
        reading.sources().forEach(this::addIfNew);
        reading.figures().stream().map(ReadFigure::year).distinct().forEach(Recording::addIfNew);
        add(bytes, name, reading);
        CitationEntity.update(
                "superseded = ?1 where superseded is null and source in ?2", version, reading.sourceCodes());
        List<ReadFigure> figures = reading.figures();
        for (int position = 1; position <= figures.size(); position++) {
            add(figures.get(position - 1), position);
        }
        CitationEntity.flush();
        Reconciliation outcome = new Reconciler(document, version).reconcile();
        endDocumentsWithoutCitations();
        return outcome;
    }

    private void addIfNew(ReadSource read) {
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
            YearEntity.of(year).persist();
        }
    }

    private void add(byte[] bytes, String name, Reading reading) {
        DocumentEntity entity = new DocumentEntity();
        entity.sha256 = document;
        entity.name = name;
        entity.form = reading.form();
        entity.content = bytes;
        entity.recorded = version;
        entity.persistAndFlush();
    }

    private void add(ReadFigure figure, int position) {
        CitationEntity citation = new CitationEntity();
        citation.document = document;
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
        citation.notes = figure.note() == null ? List.of() : List.of(figure.note());
        citation.page = figure.page();
        citation.line = figure.line();
        citation.recorded = version;
        citation.persist();
    }

    private void endDocumentsWithoutCitations() {
        DocumentEntity.update(
                "superseded = ?1 where superseded is null and sha256 <> ?2 and not exists "
                        + "(select 1 from CitationEntity c where c.document = sha256 and c.superseded is null)",
                version,
                document);
    }
}
