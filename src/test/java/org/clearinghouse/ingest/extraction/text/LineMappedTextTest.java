package org.clearinghouse.ingest.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearinghouse.ingest.format.TextLine;
import org.junit.jupiter.api.Test;

class LineMappedTextTest {
    private static final TextLine FIRST = new TextLine(null, 1, "en-");
    private static final TextLine SECOND = new TextLine(null, 2, "forcement ");

    @Test
    void mapsEachCharacterToItsLine() {
        LineMappedText text = join();
        assertThat(text.text()).isEqualTo("enforcement ");
        assertThat(text.getLine(1)).isEqualTo(FIRST);
        assertThat(text.getLine(2)).isEqualTo(SECOND);
        assertThat(text.lastLine()).isEqualTo(SECOND);
    }

    @Test
    void extractsAPartWithoutTheSpacesAtItsEnds() {
        LineMappedText part = join().extractPart(1, 12);
        assertThat(part.text()).isEqualTo("nforcement");
        assertThat(part.getLine(1)).isEqualTo(SECOND);
        assertThat(join().extractPart(11, 12).text()).isEmpty();
    }

    @Test
    void showsOnlyTheTailOfALongText() {
        LineMappedText.Builder builder = new LineMappedText.Builder().append("x".repeat(100) + ".", FIRST);
        assertThat(builder.tail()).hasSize(60).endsWith("x.");
        assertThat(new LineMappedText.Builder().isEmpty()).isTrue();
    }

    private static LineMappedText join() {
        LineMappedText.Builder builder = new LineMappedText.Builder().append("en-", FIRST);
        builder.dropLast();
        return builder.append("forcement ", SECOND).build();
    }
}
