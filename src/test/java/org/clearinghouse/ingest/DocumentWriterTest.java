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

    @Test
    void keepsWhatWasNotUnderstood() {
        assertThat(createWriter(
                                new Finding(Severity.UNMATCHED, "No metric.", 2, 4, "7\0 of them"),
                                Finding.createWarning("Doubtful.", SECOND),
                                new Finding(Severity.UNMATCHED, "Pictures are not read.", null, null, null))
                        .listUnread())
                .containsExactly("page 2, line 4: No metric. “7\\u0000 of them”", "Pictures are not read.");
    }

    private static List<CitationEntity> createCitations(Finding... findings) {
        return createWriter(findings).createCitations().toList();
    }

    private static DocumentWriter createWriter(Finding... findings) {
        ParsedDocument document = new ParsedDocument(new byte[0], "sha", "name", createResult(FIRST, SECOND))
                .withFindings(List.of(findings));
        return new DocumentWriter(document, 5);
    }
}
