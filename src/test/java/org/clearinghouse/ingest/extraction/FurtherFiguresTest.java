package org.clearinghouse.ingest.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearinghouse.ingest.result.ExtractedFigure;
import org.clearinghouse.ingest.result.ExtractedSource;
import org.clearinghouse.ingest.result.ExtractionResult;
import org.clearinghouse.io.ClasspathResource;
import org.clearinghouse.model.CitationKind;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;

class FurtherFiguresTest {
    private static final ExtractionResult READ = read("further-figures.csv");
    private static final ExtractionResult PUBLISHED = read("published-figures.csv");

    private static ExtractionResult read(String table) {
        return Histories.READER.read(ClasspathResource.readBytes("/documents/" + table), table);
    }

    @Test
    void readsEveryRowAndFindsNothingWrong() {
        assertThat(READ.findings()).isEmpty();
        assertThat(READ.figures()).hasSize(329);
        assertThat(READ.sources()).hasSize(37);
    }

    @Test
    void saysOfEverySourceHowItIsHeld() {
        assertThat(READ.sources()).extracting(ExtractedSource::held).doesNotContainNull();
    }

    @Test
    void replacesNoSourceOfTheOtherBundledTable() {
        assertThat(READ.sourceCodes()).doesNotContainAnyElementsOf(PUBLISHED.sourceCodes());
    }

    /** The other tables were transcribed without their rows. */
    @Test
    void quotesTheRowsOfTablesThatWereRead() {
        List<ExtractedFigure> cells = READ.figures().stream()
                .filter(figure -> figure.kind() == CitationKind.TABLE_CELL && figure.quote() != null)
                .toList();
        assertThat(cells)
                .hasSize(51)
                .allSatisfy(figure -> assertThat(figure.quote().split(" \\| ")).contains(figure.printed()));
        assertThat(cells).extracting(ExtractedFigure::source).containsOnly("doj-strategy-2010", "ncmec-blog-2025-half");
    }

    @Test
    void makesNoQuoteUp() {
        List<ExtractedFigure> unquoted = READ.figures().stream()
                .filter(figure -> figure.kind() == CitationKind.SENTENCE && figure.quote() == null)
                .toList();
        assertThat(unquoted).hasSize(26).extracting(ExtractedFigure::metric).allMatch(code -> code.endsWith("to-date"));
    }
}
