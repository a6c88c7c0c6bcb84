package org.clearinghouse.support;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clearinghouse.catalogue.Catalogue;
import org.clearinghouse.catalogue.CatalogueIndex;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.DatasetVersions;
import org.clearinghouse.dataset.history.History;
import org.clearinghouse.dataset.history.History.CitationRow;
import org.clearinghouse.dataset.history.History.DocumentRow;
import org.clearinghouse.dataset.history.History.ObservationRow;
import org.clearinghouse.dataset.history.History.SourceRow;
import org.clearinghouse.dataset.history.History.VersionRow;
import org.clearinghouse.dataset.history.IntegrityChecker;
import org.clearinghouse.ingest.extraction.DocumentReader;
import org.clearinghouse.ingest.extraction.template.Templates;
import org.clearinghouse.ingest.result.ExtractedFigure;
import org.clearinghouse.ingest.result.ExtractedSource;
import org.clearinghouse.ingest.result.ExtractionResult;
import org.clearinghouse.io.ClasspathResource;
import org.clearinghouse.model.ObservationKey;
import org.clearinghouse.model.ObservationStatus;
import org.clearinghouse.model.Qualifier;
import org.clearinghouse.model.ValueInterval;

/** Builds histories without a database: each document is read and recorded as a version. */
public final class Histories {
    public static final Catalogue CATALOGUE = Catalogue.loadBundled();
    public static final DocumentReader READER = new DocumentReader(CATALOGUE, Templates.loadBundled(CATALOGUE));
    private static final Instant START = Instant.parse("2026-01-01T12:00:00Z");

    private final List<VersionRow> versions = new ArrayList<>();
    private final Map<String, SourceRow> sources = new LinkedHashMap<>();
    private final List<DocumentRow> documents = new ArrayList<>();
    private final List<CitationRow> citations = new ArrayList<>();

    /** Returns the dataset of the first two documents that every build contains. */
    public static Dataset bundled() {
        return bundledAnd().dataset();
    }

    /** Returns the history of these documents, so that a test can add others. */
    public static Histories bundledAnd() {
        return new Histories()
                .document("published-figures.csv", ClasspathResource.readText("/documents/published-figures.csv"))
                .document("maine-2023.txt", ClasspathResource.readText("/documents/maine-2023.txt"));
    }

    /** Returns the dataset that every build contains. */
    public static Dataset complete() {
        return bundledAnd()
                .document("further-figures.csv", ClasspathResource.readText("/documents/further-figures.csv"))
                .dataset();
    }

    /** Records a document, whose sources must be new. */
    public Histories document(String name, String text) {
        ExtractionResult reading = READER.read(text.getBytes(StandardCharsets.UTF_8), name);
        if (reading.figures().isEmpty()) {
            throw new IllegalArgumentException(reading.findings().toString());
        }
        int version = versions.size() + 1;
        versions.add(new VersionRow(version, START.plusSeconds(version)));
        documents.add(new DocumentRow(name, name, reading.form(), version, null, List.of()));
        reading.sources().forEach(source -> sources.putIfAbsent(source.code(), row(source, version)));
        for (ExtractedFigure figure : reading.figures()) {
            citations.add(row(figure, name, citations.size() + 1, version));
        }
        return this;
    }

    public Dataset dataset() {
        return versions().current();
    }

    public DatasetVersions versions() {
        History history = history();
        IntegrityChecker.requireIntegrity(history);
        return DatasetVersions.of(history);
    }

    public History history() {
        List<SourceRow> byCode = sources.values().stream()
                .sorted(Comparator.comparing(SourceRow::code))
                .toList();
        return new History(
                versions,
                CATALOGUE.areas(),
                CATALOGUE.populations(),
                CATALOGUE.programs(),
                CATALOGUE.metrics(),
                byCode,
                List.of(),
                documents,
                citations,
                observations());
    }

    /** The narrowest citation decides, then the earliest; of running totals the greatest. */
    private List<ObservationRow> observations() {
        Map<ObservationKey, CitationRow> deciding = new LinkedHashMap<>();
        citations.forEach(citation -> deciding.merge(
                new ObservationKey(citation.area(), citation.metric(), citation.year()), citation, Histories::decide));
        return deciding.values().stream().map(Histories::observation).toList();
    }

    private static CitationRow decide(CitationRow one, CitationRow other) {
        boolean apart = !interval(one).overlaps(interval(other));
        if (apart && new CatalogueIndex(CATALOGUE).isToDate(one.metric())) {
            return other.value().compareTo(one.value()) > 0 ? other : one;
        }
        return interval(other).width().compareTo(interval(one).width()) < 0 ? other : one;
    }

    private static ObservationRow observation(CitationRow citation) {
        return new ObservationRow(
                citation.area(),
                citation.metric(),
                citation.year(),
                citation.recorded(),
                null,
                citation.document(),
                citation.position(),
                citation.qualifier() == Qualifier.EXACT ? ObservationStatus.NORMAL : ObservationStatus.ESTIMATED);
    }

    private static ValueInterval interval(CitationRow citation) {
        return ValueInterval.of(citation.value(), citation.qualifier(), citation.printed());
    }

    private static SourceRow row(ExtractedSource source, int version) {
        return new SourceRow(
                source.code(),
                source.title(),
                source.publisher(),
                source.published(),
                source.url(),
                source.held(),
                version);
    }

    private static CitationRow row(ExtractedFigure figure, String document, int position, int version) {
        return new CitationRow(
                document,
                position,
                figure.source(),
                figure.area(),
                figure.metric(),
                figure.year(),
                figure.value(),
                figure.qualifier(),
                figure.printed(),
                figure.referenceDate(),
                figure.kind(),
                figure.quote(),
                figure.locator(),
                Stream.ofNullable(figure.note()).toList(),
                version,
                null);
    }
}
