package org.clearinghouse.ingest.extraction;

import org.clearinghouse.catalogue.CatalogueIndex;
import org.clearinghouse.ingest.result.ExtractedFigure;
import org.clearinghouse.ingest.result.ExtractionResult;
import org.clearinghouse.support.Histories;

/** Reads bytes as a document: text, a web page, a PDF or a table. */
public final class DocumentFuzzer {
    private static final CatalogueIndex CATALOGUE = new CatalogueIndex(Histories.CATALOGUE);

    private DocumentFuzzer() {}

    /** Called by the fuzzer for each input; an exception is a finding. */
    public static void fuzzerTestOneInput(byte[] input) {
        check(Histories.READER.read(input, "fuzzed"));
    }

    private static void check(ExtractionResult result) {
        for (ExtractedFigure figure : result.figures()) {
            require(CATALOGUE.isMetric(figure.metric()), "unknown metric " + figure.metric());
            require(figure.printed() != null && !figure.printed().isBlank(), "a figure without its printed text");
            require(figure.value() != null, "a figure without a value");
        }
        require(!result.figures().isEmpty() || !result.findings().isEmpty(), "neither figures nor findings");
    }

    private static void require(boolean condition, String problem) {
        if (!condition) {
            throw new IllegalStateException(problem);
        }
    }
}
