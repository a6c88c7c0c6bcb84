package org.clearinghouse.ingest.result;

import java.util.List;
import java.util.stream.Stream;
import org.clearinghouse.model.DocumentForm;

/** What was read in a document: its sources, its figures in the order of the document, and the findings. */
public record ExtractionResult(
        DocumentForm form, List<ExtractedSource> sources, List<ExtractedFigure> figures, List<Finding> findings) {

    public ExtractionResult {
        sources = List.copyOf(sources);
        figures = List.copyOf(figures);
        findings = List.copyOf(findings);
    }

    /** Returns what is read of a refused document: only the reason. */
    public static ExtractionResult createRefused(DocumentForm form, Finding reason) {
        return new ExtractionResult(form, List.of(), List.of(), List.of(reason));
    }

    /** Returns a copy with more findings after its own. */
    public ExtractionResult withFindings(List<Finding> more) {
        return new ExtractionResult(
                form,
                sources,
                figures,
                Stream.concat(findings.stream(), more.stream()).toList());
    }

    /** Distinct codes of all cited sources, in the order of the figures. */
    public List<String> sourceCodes() {
        return figures.stream().map(ExtractedFigure::source).distinct().toList();
    }
}
