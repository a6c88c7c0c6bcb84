package org.clearinghouse.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.clearinghouse.model.DocumentForm;
import org.junit.jupiter.api.Test;

class DocumentTextTest {

    @Test
    void numbersTheLinesOfATextFromOne() {
        assertThat(DocumentText.parse("One\r\ntwo\n\nfour").lines())
                .containsExactly(
                        new TextLine(null, 1, "One"),
                        new TextLine(null, 2, "two"),
                        new TextLine(null, 3, ""),
                        new TextLine(null, 4, "four"));
    }

    @Test
    void endsALineAtEveryLineSeparator() {
        assertThat(DocumentText.parse("a\rb\fc\u000Bd\u0085e\u2028f\u2029g").lines())
                .extracting(TextLine::text)
                .containsExactly("a", "b", "c", "d", "e", "f", "g");
    }

    @Test
    void countsSequencesOfDigits() {
        assertThat(DocumentText.parse("In 2023, 1,571\nnone\n5").countNumbers()).isEqualTo(4);
    }

    @Test
    void countsCharactersWithLineBreaks() {
        assertThat(DocumentText.parse("ab\nc").countCharacters()).isEqualTo(5);
    }

    @Test
    void copiesItsLines() {
        List<TextLine> lines = new ArrayList<>(List.of(new TextLine(1, 1, "a")));
        DocumentText text = new DocumentText(DocumentForm.PDF, lines);
        lines.clear();
        assertThat(text.lines()).hasSize(1);
    }
}
