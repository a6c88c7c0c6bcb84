package org.clearinghouse.ingest.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearinghouse.ingest.extraction.layout.Block;
import org.clearinghouse.ingest.extraction.layout.BlockParser;
import org.clearinghouse.ingest.extraction.layout.SheetTitle;
import org.clearinghouse.ingest.extraction.template.SheetPassages;
import org.clearinghouse.ingest.format.DocumentText;
import org.clearinghouse.ingest.result.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetYearDetectorTest {
    private static final String CASES = "NCMEC handled 11 cases of missing children from Maine.";

    @ParameterizedTest
    @CsvSource({
        "'# Maine Data 2023\n\nNCMEC handled 11 missing children.'",
        "'# Maine Data\n\nReporting year: 2023\n\nNCMEC handled 11 missing children.'",
        "'# Maine Data\n\nIn 2023, NCMEC handled 11 missing children.'",
        "'# Maine Data\n\nIn 2023, NCMEC helped.\n\nNCMEC handled 11 missing children.'"
    })
    void takesTheYearOfTitleFieldFigureOrSentence(String sheet) {
        assertThat(detect(sheet).year()).contains(2023);
        assertThat(detect(sheet).problem()).isEmpty();
    }

    @Test
    void ignoresASentenceThatComparesTwoYears() {
        String comparison = "In 2022, NCMEC handled 9 missing children, and in 2024, 12 missing children. ";
        SheetYearDetector detector = detect("# Maine Data\n\n" + comparison + "In 2023, " + CASES);
        assertThat(detector.year()).contains(2023);
        assertThat(detector.problem()).isEmpty();
    }

    @Test
    void reportsTwoYearsWithTheirLines() {
        assertThat(findProblem("# Maine Data\n\nIn 2023, " + CASES + "\n\nIn 2022, " + CASES))
                .isEqualTo("two years in one sheet: 2022 (line 5) and 2023 (line 3)");
    }

    @Test
    void reportsASheetWithoutAYearOrWithAFiscalYearOnly() {
        assertThat(findProblem("# Maine Data\n\n" + CASES)).startsWith("no year is named");
        assertThat(findProblem("# Maine Data\n\nIn fiscal year 2023, " + CASES))
                .startsWith("only a fiscal year is named");
    }

    private static String findProblem(String sheet) {
        return detect(sheet).problem().map(Finding::message).orElse("");
    }

    private static SheetYearDetector detect(String sheet) {
        List<Block> blocks = BlockParser.parse(DocumentText.parse(sheet));
        return new SheetYearDetector(
                SheetTitle.find(blocks, SheetPassages.GAZETTEER), blocks, SheetPassages.readAll(sheet));
    }
}
