package org.clearinghouse.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearinghouse.ingest.ExtractedFigures.createFigure;
import static org.clearinghouse.ingest.ExtractedFigures.createResult;

import java.util.List;
import org.clearinghouse.ingest.result.ExtractedFigure;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.ingest.result.Severity;
import org.clearinghouse.persistence.CitationEntity;
import org.junit.jupiter.api.Test;

class DocumentWriterTest {
    private static final ExtractedFigure FIRST = createFigure(2022, "7", 3);
    private static final ExtractedFigure SECOND = createFigure(2023, "8", 4);

    @Test
    void writesOneCitationForEachFigureInOrder() {
        List<CitationEntity> citations = createCitations();
        assertThat(citations).extracting(citation -> citation.position).containsExactly(1, 2);
        assertThat(citations).extracting(citation -> citation.year).containsExactly(2022, 2023);
        assertThat(citations).allSatisfy(citation -> {
            assertThat(citation.document).isEqualTo("sha");
            assertThat(citation.recorded).isEqualTo(5);
            assertThat(citation.superseded).isNull();
        });
    }

    @Test
    void addsWarningsAboutTheLineOfAFigureToItsNotes() {
        List<CitationEntity> citations = createCitations(
                Finding.createWarning("Doubtful.", SECOND),
                new Finding(Severity.UNMATCHED, "Unmatched.", null, 4, null),
                new Finding(Severity.WARNING, "About the document.", null, null, null));
        assertThat(citations.get(0).notes).containsExactly("a note");
        assertThat(citations.get(1).notes).containsExactly("a note", "Doubtful.");
    }

    private static List<CitationEntity> createCitations(Finding... findings) {
        ParsedDocument document = new ParsedDocument(new byte[0], "sha", "name", createResult(FIRST, SECOND))
                .withFindings(List.of(findings));
        return new DocumentWriter(document, 5).createCitations().toList();
    }
}
