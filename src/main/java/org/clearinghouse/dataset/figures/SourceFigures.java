package org.clearinghouse.dataset.figures;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.clearinghouse.dataset.history.History.CitationRow;

/** What a source is cited for in a version, and the documents that ever cited it. Versions share it. */
public final class SourceFigures {
    static final SourceFigures EMPTY = new SourceFigures(List.of(), List.of());

    private final List<CitationRow> citations;
    private final List<DocumentUse> documents;
    private volatile SourceCoverage coverage;

    /** A document that cites the source, and the version that recorded it. */
    public record DocumentUse(int recorded, String sha256) {
        private static final Comparator<DocumentUse> BY_IMPORT =
                Comparator.comparingInt(DocumentUse::recorded).thenComparing(DocumentUse::sha256);
    }

    /**
     * @param citations in the order of the observations
     * @param documents in the order of import
     */
    private SourceFigures(List<CitationRow> citations, List<DocumentUse> documents) {
        this.citations = citations;
        this.documents = documents;
    }

    SourceFigures withCitations(List<CitationRow> others) {
        return new SourceFigures(List.copyOf(others), documents);
    }

    SourceFigures withDocuments(Collection<DocumentUse> more) {
        Map<String, DocumentUse> first = new TreeMap<>();
        documents.forEach(use -> first.put(use.sha256(), use));
        more.forEach(use ->
                first.merge(use.sha256(), use, (one, other) -> one.recorded() <= other.recorded() ? one : other));
        return new SourceFigures(
                citations, first.values().stream().sorted(DocumentUse.BY_IMPORT).toList());
    }

    public List<CitationRow> citations() {
        return citations;
    }

    public List<DocumentUse> documents() {
        return documents;
    }

    /** Computed once, because kinds of areas and forms of documents do not change. */
    public SourceCoverage coverage(Function<List<CitationRow>, SourceCoverage> computation) {
        if (coverage == null) {
            coverage = computation.apply(citations);
        }
        return coverage;
    }
}
