package org.clearinghouse.ingest.result;

import java.util.List;
import java.util.stream.Stream;
import org.clearinghouse.model.DocumentForm;

/** All that was read in a document: its sources, its figures in the order of the document, and what was noticed. */
public record ExtractionResult(
        DocumentForm form, List<ExtractedSource> sources, List<ExtractedFigure> figures, List<Finding> findings) {

    public ExtractionResult {
        sources = List.copyOf(sources);
        figures = List.copyOf(figures);
        findings = List.copyOf(findings);
    }

    /** The same with more that was noticed. */
    public ExtractionResult withFindings(List<Finding> more) {
        return new ExtractionResult(
                form,
                sources,
                figures,
                Stream.concat(findings.stream(), more.stream()).toList());
    }

    /** Codes of all sources that it cites, whether it describes them or takes them for known. */
    public List<String> sourceCodes() {
        return figures.stream().map(ExtractedFigure::source).distinct().toList();
    }
}
