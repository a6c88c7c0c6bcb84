package org.clearinghouse.ingest.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.clearinghouse.ingest.extraction.layout.Block;
import org.clearinghouse.ingest.extraction.layout.BlockParser;
import org.clearinghouse.ingest.extraction.layout.PageTitle;
import org.clearinghouse.ingest.extraction.template.SheetPassages;
import org.clearinghouse.ingest.format.DocumentText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageYearTest {
    private static final String CASES = "NCMEC handled 11 cases of missing children from Maine.";

    @ParameterizedTest
    @CsvSource({
        "'# Maine Data 2023\n\nNCMEC handled 11 missing children.'",
        "'# Maine Data\n\nReporting year: 2023\n\nNCMEC handled 11 missing children.'",
        "'# Maine Data\n\nIn 2023, NCMEC handled 11 missing children.'",
        "'# Maine Data\n\nIn 2023, NCMEC helped.\n\nNCMEC handled 11 missing children.'"
    })
    void takesTheYearOfTitleFieldFigureOrSentence(String sheet) {
        assertThat(find(sheet, true)).contains(2023);
    }

    @Test
    void ignoresASentenceThatComparesTwoYears() {
        String comparison = "In 2022, NCMEC handled 9 missing children, and in 2024, 12 missing children. ";
        assertThat(find("# Maine Data\n\n" + comparison + "In 2023, " + CASES, true))
                .contains(2023);
    }

    @Test
    void hasNoneWhereFiguresHaveSeveralOrAFiscalYear() {
        assertThat(find("# Maine Data\n\nIn 2023, " + CASES + "\n\nIn 2022, " + CASES, true))
                .isEmpty();
        assertThat(find("# Maine Data\n\nIn fiscal year 2023, " + CASES, true)).isEmpty();
    }

    @Test
    void takesOnlyTheTitlesYearForThePageOfTheNation() {
        assertThat(find("Our 2023 Impact\n\nIn 2022, " + CASES, false)).contains(2023);
        assertThat(find("Our Impact\n\nIn 2022, " + CASES, false)).isEmpty();
        assertThat(find("The first half of 2023\n\n" + CASES, false)).isEmpty();
    }

    private static Optional<Integer> find(String page, boolean ofState) {
        List<Block> blocks = BlockParser.parse(DocumentText.parse(page));
        return PageYear.find(
                PageTitle.find(blocks, SheetPassages.GAZETTEER), ofState, blocks, SheetPassages.readAll(page));
    }
}
