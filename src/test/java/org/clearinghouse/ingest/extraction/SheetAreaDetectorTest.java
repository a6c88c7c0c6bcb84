package org.clearinghouse.ingest.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearinghouse.catalogue.CatalogueIndex;
import org.clearinghouse.ingest.extraction.layout.Block;
import org.clearinghouse.ingest.extraction.layout.BlockParser;
import org.clearinghouse.ingest.extraction.layout.SheetTitle;
import org.clearinghouse.ingest.extraction.template.SheetPassages;
import org.clearinghouse.ingest.format.DocumentText;
import org.clearinghouse.ingest.result.Finding;
import org.junit.jupiter.api.Test;

class SheetAreaDetectorTest {
    private static final String SENTENCE = "In 2023, NCMEC handled 11 cases of missing children from Ohio.";

    @Test
    void takesTheStateOfTheTitle() {
        SheetAreaDetector detector = detect("# Maine Data\n\n" + SENTENCE);
        assertThat(detector.area()).contains("ME");
        assertThat(detector.problem()).isEmpty();
    }

    @Test
    void takesTheStateOfTheFiguresWithoutATitle() {
        assertThat(detect("NCMEC helps Texas.\n\n" + SENTENCE).area()).contains("OH");
    }

    @Test
    void reportsASheetWithoutAState() {
        SheetAreaDetector detector = detect("In 2023, NCMEC helped.");
        assertThat(detector.area()).isEmpty();
        assertThat(detector.problem()).map(Finding::message).hasValueSatisfying(message -> assertThat(message)
                .startsWith("no state is named"));
    }

    @Test
    void reportsTwoStates() {
        SheetAreaDetector detector = detect("# Maine Data\n\n# Ohio Data\n\n" + SENTENCE);
        assertThat(detector.problem()).map(Finding::message).contains("more than one state in one sheet: Maine, Ohio");
    }

    private static SheetAreaDetector detect(String sheet) {
        List<Block> blocks = BlockParser.parse(DocumentText.parse(sheet));
        return new SheetAreaDetector(
                SheetTitle.find(blocks, SheetPassages.GAZETTEER),
                blocks,
                SheetPassages.readAll(sheet),
                SheetPassages.GAZETTEER,
                new CatalogueIndex(SheetPassages.CATALOGUE));
    }
}
